using System;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Reads the descriptions and facts of a document about a place.</summary>
internal sealed class DocumentationBinder(SchemaFlattener flattener)
{
    /// <summary>Reads those of an operation or parameter: both may have a summary and a description.</summary>
    public static Documentation OfPlace(SpecNode place)
    {
        var (summary, remarks) = Prose(place.TextOf("summary"), place.TextOf("description"));
        return new Documentation(summary, remarks, EquatableArray<string>.Empty, place.IsSet("deprecated"));
    }

    /// <summary>Reads those of a schema that becomes a type of its own.</summary>
    public Documentation OfType(SpecNode schema)
    {
        var (summary, remarks) = Prose("", Description(schema));
        return new Documentation(summary, remarks, EquatableArray<string>.Empty, schema.IsSet("deprecated"));
    }

    /// <summary>
    /// Reads those of a schema at its use, such as a property's: its own description, or else the one of its reference's target.
    /// </summary>
    public Documentation OfUse(SpecNode schema)
    {
        if (!schema.IsMapping)
        {
            return Documentation.None;
        }

        var described = schema;
        for (var i = 0; i < SchemaFlattener.MaxDepth && Description(described).Length == 0; i++)
        {
            if (!flattener.TryAlias(described, out var target) || target is not { IsMapping: true } next)
            {
                break;
            }

            described = next;
        }

        var (summary, remarks) = Prose("", Description(described));
        var view = flattener.View(schema);
        return new Documentation(summary, remarks, SchemaFacts.Describe(view).ToEquatableArray(), view.IsSet("deprecated"));
    }

    /// <summary>Adds the fact for a required parameter that may be null.</summary>
    public static Documentation OrNull(Documentation documentation) =>
        documentation with { Facts = documentation.Facts.Append("null omits it").ToEquatableArray() };

    private static string Description(SpecNode schema) =>
        schema.TextOf("description") is { Length: > 0 } description ? description : schema.TextOf("title");

    private static (string Summary, string Remarks) Prose(string summary, string description)
    {
        summary = summary.Trim();
        description = description.Replace("\r\n", "\n").Trim();
        if (summary.Length > 0)
        {
            return (summary, description == summary ? "" : description);
        }

        // Without a summary the first paragraph is the summary.
        var end = description.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? (description, "") : (description.Substring(0, end).TrimEnd(), description.Substring(end).Trim());
    }
}
