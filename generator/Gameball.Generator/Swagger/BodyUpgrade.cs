using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Swagger;

/// <summary>A parameter of an operation with the target of its references.</summary>
/// <param name="Stated">The item of the list, perhaps a reference.</param>
internal sealed record StatedParameter(Node Stated, LocatedNode Target)
{
    public Node Parameter => Target.Node;

    public string Name => Parameter.TextOf("name");

    public bool IsSame(StatedParameter other) =>
        Name == other.Name && Parameter.TextOf("in") == other.Parameter.TextOf("in");
}

/// <summary>Converts the parameters that are the body of a request.</summary>
internal sealed class BodyUpgrade(UpgradeContext context, PointerUpgrade pointers, SchemaUpgrade schemas, ParameterUpgrade parameters)
{
    public const string Json = "application/json";

    private const string Bytes = "application/octet-stream";
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    /// <summary>Returns the body of an operation; <see langword="null"/> without one.</summary>
    /// <param name="stated">The parameters of the operation and its path that are not plain.</param>
    public Node? Convert(Node operation, IReadOnlyList<StatedParameter> stated)
    {
        var body = stated.FirstOrDefault(one => ParameterKinds.Of(one.Parameter) == ParameterKind.Body);
        foreach (var ignored in body is null ? [] : stated.Where(one => one != body))
        {
            context.Add(SwaggerProblems.SecondBody(ignored.Stated.Place, ignored.Name, body!.Name));
        }

        return body is not null ? Body(operation, body) : stated.Count > 0 ? Form(operation, stated) : null;
    }

    /// <summary>Converts a shared body, or one in a file of its own.</summary>
    public Node Body(Node? operation, Node parameter)
    {
        var types = context.MediaTypes(operation, "consumes").ToList();

        // A document may list the types of its forms for all operations.
        var ofValues = types.Where(type => !IsForm(type)).ToList();
        var content = new MappingWriter(parameter.Place);
        var media = Media(parameter);
        var otherwise = media["schema"]?.TextOf("format") == "binary" ? Bytes : Json;
        foreach (var type in ofValues.Count > 0 ? ofValues : types.Count > 0 ? types : [NodeTools.Text(otherwise, parameter.Place)])
        {
            content.Add(type.Text.Trim(), type.Place, media);
        }

        return new MappingWriter(parameter.Place)
            .Add("description", parameter["description"])
            .Add("content", content)
            .Add("required", parameter["required"])
            .Add("x-name", parameter["name"])
            .AddAll(parameter.Members.Where(member => NodeTools.IsExtension(member.Name)))
            .ToNode();
    }

    // The types of the operation apply to a shared body too.
    private Node Body(Node operation, StatedParameter body) =>
        body.Stated == body.Parameter || (body.Target.Document == context.Document && operation["consumes"] is not null)
            ? Body(operation, body.Parameter)
            : pointers.Convert(body.Stated);

    private Node Media(Node parameter)
    {
        // Documents state the type beside the name, as for other parameters.
        var schema = parameter["schema"] is { } stated ? schemas.Convert(stated) : parameters.Plain(parameter)["schema"];
        return new MappingWriter(parameter.Place).Add("schema", schema).ToNode();
    }

    private Node Form(Node operation, IReadOnlyList<StatedParameter> fields)
    {
        var place = fields[0].Stated.Place;
        var properties = new MappingWriter(place);
        var encoding = new MappingWriter(place);
        var required = new List<Node>();
        foreach (var field in fields)
        {
            var format = parameters.FormatOf(field.Parameter);
            properties.Add(field.Name, field.Parameter.Place, Property(field, format));
            if (format is not null)
            {
                var style = new MappingWriter(field.Parameter.Place);
                ListFormats.Write(format, style, field.Parameter.Place);
                encoding.Add(field.Name, style);
            }

            if (field.Parameter.IsSet("required"))
            {
                required.Add(NodeTools.Text(field.Name, field.Parameter["required"]!.Place));
            }
        }

        var schema = new MappingWriter(place).Add("type", NodeTools.Text("object", place)).Add("properties", properties);
        if (required.Count > 0)
        {
            schema.Add("required", Node.Sequence([.. required], place));
        }

        var media = new MappingWriter(place).Add("schema", schema).Add("encoding", encoding).ToNode();
        var content = new MappingWriter(place);
        foreach (var type in FormTypes(operation, fields))
        {
            content.Add(type.Text.Trim(), type.Place, media);
        }

        var result = new MappingWriter(place).Add("content", content);
        return (required.Count > 0 ? result.Add("required", NodeTools.Boolean(true, place)) : result).ToNode();
    }

    // A field of another file keeps its references there.
    private Node Property(StatedParameter field, ListFormat? format) =>
        field.Target.Document == context.Document ? parameters.Field(field.Parameter, format) : pointers.Convert(field.Stated);

    private IEnumerable<Node> FormTypes(Node operation, IReadOnlyList<StatedParameter> fields)
    {
        var hasFile = fields.Any(field => IsFile(field.Parameter) || (field.Parameter["items"] is { } items && IsFile(items)));
        var types = context.MediaTypes(operation, "consumes").Where(type => hasFile ? IsMultipart(type) : IsForm(type)).ToList();
        return types.Count > 0 ? types : [NodeTools.Text(hasFile ? Multipart : UrlEncoded, fields[0].Stated.Place)];
    }

    private static bool IsFile(Node parameter) => parameter.TextOf("type") == "file";

    private static bool IsForm(Node type) => IsMultipart(type) || Begins(type, UrlEncoded);

    private static bool IsMultipart(Node type) => Begins(type, "multipart/");

    private static bool Begins(Node type, string text) => type.Text.Trim().StartsWith(text, System.StringComparison.OrdinalIgnoreCase);
}
