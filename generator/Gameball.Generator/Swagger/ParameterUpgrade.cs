using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Swagger;

/// <summary>Converts parameters whose keywords of the type are beside their name: OpenAPI 3 has these in a schema.</summary>
internal sealed class ParameterUpgrade(UpgradeContext context, SchemaUpgrade schemas)
{
    private static readonly HashSet<string> s_type =
    [
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
        "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf", "properties", "additionalProperties", "allOf", "oneOf",
        "anyOf", "title", "readOnly", "discriminator", "$ref",
        "x-nullable", "x-isnullable", "x-is-nullable", "nullable", "x-ms-enum",
        "x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-descriptions", "x-enumDescriptions",
    ];

    private static readonly HashSet<string> s_ofParameters = ["name", "in", "required", "collectionFormat", "schema"];

    private readonly ListFormats _formats = new(context);

    /// <summary>Converts a parameter of the path, the query or the header.</summary>
    public Node Plain(Node parameter)
    {
        if (parameter.Kind != NodeKind.Mapping || parameter["content"] is not null)
        {
            return parameter;
        }

        var format = ListFormats.IsList(parameter) ? _formats.Read(parameter, parameter.TextOf("in")) : null;
        var rest = parameter.Members.Where(member => !s_type.Contains(member.Name) && member.Name is not ("collectionFormat" or "schema"));
        var result = new MappingWriter(parameter.Place).AddAll(rest);
        if (format is not null)
        {
            ListFormats.Write(format, result, (parameter["collectionFormat"] ?? parameter["type"]!).Place);
        }

        return result.Add("schema", SchemaOf(parameter, format)).ToNode();
    }

    /// <summary>Converts a header of a response, which has neither a name nor a location of its own.</summary>
    public Node Header(Node header)
    {
        if (header.Kind != NodeKind.Mapping || header["schema"] is not null || header["content"] is not null)
        {
            return header;
        }

        return new MappingWriter(header.Place)
            .AddAll(header.Members.Where(member => !s_type.Contains(member.Name)))
            .Add("schema", TypeOf(header, header.Members.Where(member => s_type.Contains(member.Name))))
            .ToNode();
    }

    /// <summary>Converts a field of a form to the schema of a property.</summary>
    public Node Field(Node parameter, ListFormat? format) => SchemaOf(parameter, format) is var schema && schema is null
        ? Node.Mapping([.. parameter.Members.Where(IsOfField)], parameter.Place)
        : NodeTools.ReferenceOf(schema) is not null ? schema
        : new MappingWriter(parameter.Place).AddAll(schema.Members).AddAll(parameter.Members.Where(IsOfField)).ToNode();

    /// <summary>Returns the format of a field that is a list; <see langword="null"/> for other fields, files, and after a problem.</summary>
    public ListFormat? FormatOf(Node parameter) =>
        ListFormats.IsList(parameter) && parameter["items"]?.TextOf("type") != "file" ? _formats.Read(parameter, "form") : null;

    private static bool IsOfField(Member member) => !s_type.Contains(member.Name) && !s_ofParameters.Contains(member.Name);

    /// <param name="format">The format of a list.</param>
    private Node? SchemaOf(Node parameter, ListFormat? format)
    {
        if (format is null && ListFormats.IsList(parameter) && parameter["items"]?.TextOf("type") != "file")
        {
            return new MappingWriter(parameter.Place).Add("type", NodeTools.Text("string", parameter["type"]!.Place)).ToNode();
        }

        // Newer documents with an older version state a schema.
        var stated = parameter.Members.Where(member => s_type.Contains(member.Name)).ToList();
        return parameter["schema"] is { } schema && parameter["type"] is null ? schemas.Convert(schema)
            : stated.Count == 0 ? null
            : TypeOf(parameter, stated);
    }

    private Node TypeOf(Node owner, IEnumerable<Member> stated) => schemas.Convert(Node.Mapping([.. stated], owner.Place));
}
