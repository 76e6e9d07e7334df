using System;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Swagger;

/// <summary>A list format as OpenAPI 3 states it.</summary>
/// <param name="Style">The style; empty for the default of the location.</param>
internal sealed record ListFormat(string Locations, string Name, string Style, bool Explode);

/// <summary>Reads <c>collectionFormat</c>: how the items of a list are joined.</summary>
internal sealed class ListFormats(UpgradeContext context)
{
    private const string Keyword = "collectionFormat";
    private const string Default = "csv";

    // 'multi' is for queries and forms only. Tools write it for headers too, where several lines mean the same as one with commas.
    private static readonly ListFormat[] s_formats =
    [
        new("query form", "csv", "form", false),
        new("query form", "multi", "form", true),
        new("query form", "ssv", "spaceDelimited", false),
        new("query form", "pipes", "pipeDelimited", false),
        new("path header", "csv", "", false),
        new("path header", "multi", "", false),
    ];

    public static bool IsList(Node parameter) => parameter.TextOf("type") == "array";

    /// <summary>Returns the format of a list; <see langword="null"/>, after a problem, if OpenAPI 3 has none for it.</summary>
    /// <param name="location">The location of the parameter: <c>form</c> for a field.</param>
    public ListFormat? Read(Node parameter, string location)
    {
        var items = parameter["items"];

        // Documents state the format inside 'items' by mistake.
        var stated = parameter[Keyword] ?? items?[Keyword];
        var name = stated is { Kind: NodeKind.Text, Text: var text } ? text.Trim() : Default;
        var isNested = items is not null && IsList(items);
        var format = isNested ? null : Array.Find(
            s_formats, one => one.Name == name && one.Locations.Split(' ').Contains(location is "query" or "form" or "path" ? location : "header"));
        if (format is null)
        {
            var what = isNested ? "the list of lists" : $"{Excerpt.Create(Keyword + ": " + name)} in {location}";
            context.Add(SwaggerProblems.Separator((stated ?? items ?? parameter).Place, what, parameter.TextOf("name")));
        }

        return format;
    }

    /// <summary>Adds the style to a parameter or an encoding.</summary>
    public static void Write(ListFormat format, MappingWriter target, Place place)
    {
        if (format.Style.Length > 0)
        {
            target.Add("style", NodeTools.Text(format.Style, place)).Add("explode", NodeTools.Boolean(format.Explode, place));
        }
    }
}
