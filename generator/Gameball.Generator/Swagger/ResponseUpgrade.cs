using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Swagger;

/// <summary>Converts responses: their schema and examples become media types.</summary>
internal sealed class ResponseUpgrade(UpgradeContext context, PointerUpgrade pointers, SchemaUpgrade schemas, ParameterUpgrade parameters)
{
    public const string Anything = "*/*";

    private static readonly string[] s_converted = ["schema", "headers", "examples"];
    private static readonly string[] s_values = ["json", "xml", "yaml", "*/*", "application/*"];

    /// <param name="operation">The operation; <see langword="null"/> for a shared response.</param>
    /// <param name="status">The status; empty for a shared response.</param>
    public Node Convert(Node response, Node? operation, string status)
    {
        if (response.Kind != NodeKind.Mapping)
        {
            return response;
        }

        if (NodeTools.ReferenceOf(response) is not null)
        {
            return Shared(response, operation) is { } shared ? Convert(shared, operation, status) : pointers.Convert(response);
        }

        var rest = response.Members.Where(member => !s_converted.Contains(member.Name));
        var headers = response["headers"] is { Kind: NodeKind.Mapping } stated ? NodeTools.Values(stated, parameters.Header) : response["headers"];
        var content = Content(response, operation, status);
        return new MappingWriter(response.Place)
            .AddAll(rest)
            .Add("headers", headers)
            .Add("content", content)
            .Add("x-examples", response["examples"])
            .ToNode();
    }

    // The media types of the operation apply to a shared response too.
    private Node? Shared(Node response, Node? operation) =>
        operation?["produces"] is not null
        && !context.MediaTypes(operation, "produces").Select(type => type.Text).SequenceEqual(context.MediaTypes(null, "produces").Select(type => type.Text))
        && context.Files.Resolve(context.Document, response) is { } found && found.Document == context.Document
            ? found.Node
            : null;

    private MappingWriter Content(Node response, Node? operation, string status)
    {
        var content = new MappingWriter(response.Place);
        var examples = response["examples"];
        var schema = response["schema"] is { } stated ? schemas.Convert(SchemaUpgrade.WithNullOf(response, stated)) : null;
        foreach (var type in Types(response, schema, operation, status))
        {
            var media = new MappingWriter(response.Place).Add("schema", schema).Add("example", examples?[type.Text]);
            content.Add(type.Text.Trim(), type.Place, media.ToNode());
        }

        return content;
    }

    private IEnumerable<Node> Types(Node response, Node? schema, Node? operation, string status)
    {
        var ofExamples = (response["examples"]?.Members ?? [])
            .Where(example => example.Name.IndexOf('/') > 0 && !NodeTools.IsExtension(example.Name))
            .Select(example => NodeTools.Text(example.Name, example.NamePlace));
        if (schema is null)
        {
            return ofExamples;
        }

        var stated = context.MediaTypes(operation, "produces").ToList();
        if (stated.Count == 0)
        {
            stated = [.. ofExamples];
        }

        var isFile = schema.TextOf("format") == "binary";
        if (stated.Count == 0)
        {
            // An empty schema allows any value; with any media type it would be a file.
            var isAny = schema is { Kind: NodeKind.Mapping, Members.Count: 0 };
            return [NodeTools.Text(isAny ? BodyUpgrade.Json : Anything, schema.Place)];
        }

        // An operation that returns a file or text has JSON errors all the same.
        var isError = status.Length > 0 && status[0] != '2';
        return isError && !isFile && !stated.Exists(IsOfValues) && !(stated.Exists(IsText) && IsString(response["schema"]!))
            ? [NodeTools.Text(BodyUpgrade.Json, schema.Place), .. stated]
            : stated;
    }

    // A schema whose target is missing may be a string.
    private bool IsString(Node schema) => context.Files.Resolve(context.Document, schema) is not { } found || found.Node.TextOf("type") == "string";

    private static bool IsText(Node type) => Essence(type).StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfValues(Node type) => Array.Exists(s_values, end => Essence(type).EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static string Essence(Node type) => type.Text.Split(';')[0].Trim();
}
