using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Binds responses with a stream of values: JSON Lines, JSON text sequences, events.</summary>
internal sealed class StreamBinder(SchemaBinder schemas, SchemaFlattener flattener)
{
    private static readonly string[] s_eventMembers = ["event", "id", "retry"];

    public static bool IsStream(ResponseKind kind) => kind is ResponseKind.Sequence or ResponseKind.Events;

    /// <summary>
    /// Binds the type of one value. OpenAPI 3.2 has <c>itemSchema</c> for it; other documents put it, or a list of it, into <c>schema</c>.
    /// </summary>
    public TypeRef Bind(SpecNode media, ResponseKind kind, NameHint hint)
    {
        var otherwise = kind == ResponseKind.Events ? TypeRef.String : TypeRef.Any;
        if ((media["itemSchema"] ?? media["schema"]) is not { IsMapping: true } schema || schema.Node.Members.Count == 0)
        {
            return otherwise;
        }

        if (kind == ResponseKind.Events && Events(schema) is { Count: > 0 } events)
        {
            // Events with text and others with JSON are all strings: the caller distinguishes them by the event's name.
            var data = events.ConvertAll(Data);
            return data.Contains(null) ? TypeRef.String : schemas.AnyOf(media, data!, hint) with { Nullable = false };
        }

        var type = schemas.Bind(schema, hint);
        return type.Kind switch
        {
            TypeKind.String => otherwise,
            TypeKind.List when !media.Has("itemSchema") => type.Element!,
            _ => type with { Nullable = false },
        };
    }

    /// <summary>Returns the schemas that describe whole events and not only their data, one for each kind of event.</summary>
    private List<SchemaView> Events(SpecNode schema)
    {
        var view = flattener.View(schema);
        if (IsEvent(view))
        {
            return [view];
        }

        var kinds = view.Choices().SelectMany(choice => choice.Branches.Items).Select(flattener.View).ToList();
        return kinds.All(IsEvent) ? kinds : [];
    }

    private static bool IsEvent(SchemaView view) =>
        view.Properties().Any(property => property.Member.Name == "data")
        && view.Properties().Any(property => s_eventMembers.Contains(property.Member.Name));

    /// <summary>Returns the schema of an event's data; <see langword="null"/> for text.</summary>
    private SpecNode? Data(SchemaView view)
    {
        var data = view.Properties().First(property => property.Member.Name == "data").Schema;
        return data["contentSchema"] ?? (flattener.View(data).HasProperties ? data : null);
    }
}
