using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Answers that are one value after another: JSON Lines, JSON text sequences, events.</summary>
internal sealed class StreamBinder(SchemaBinder schemas, SchemaFlattener flattener)
{
    private static readonly string[] s_eventMembers = ["event", "id", "retry"];

    public static bool IsStream(ResponseKind kind) => kind is ResponseKind.Sequence or ResponseKind.Events;

    /// <summary>The type of one value. OpenAPI 3.2 has <c>itemSchema</c> for it; others put it, or a list of it, into <c>schema</c>.</summary>
    public TypeRef Bind(Cursor media, ResponseKind kind, NameHint hint)
    {
        var otherwise = kind == ResponseKind.Events ? TypeRef.String : TypeRef.Any;
        if ((media["itemSchema"] ?? media["schema"]) is not { IsMapping: true } schema || schema.Node.Members.Count == 0)
        {
            return otherwise;
        }

        if (kind == ResponseKind.Events && Data(schema) is { IsEvent: true } data)
        {
            return data.Schema is { } value ? schemas.Bind(value, hint) with { Nullable = false } : TypeRef.String;
        }

        var type = schemas.Bind(schema, hint);
        return type.Kind switch
        {
            TypeKind.String => otherwise,
            TypeKind.List when !media.Has("itemSchema") => type.Element!,
            _ => type with { Nullable = false },
        };
    }

    /// <summary>The schema of an event's data, where a schema describes the event and not its data alone; none for text.</summary>
    private (Cursor? Schema, bool IsEvent) Data(Cursor schema)
    {
        var properties = flattener.View(schema).Properties().ToList();
        if (properties.All(property => property.Member.Name != "data")
            || !properties.Any(property => s_eventMembers.Contains(property.Member.Name)))
        {
            return (null, false);
        }

        var data = properties.First(property => property.Member.Name == "data").Schema;
        return (data["contentSchema"] ?? (flattener.View(data).HasProperties ? data : null), true);
    }
}
