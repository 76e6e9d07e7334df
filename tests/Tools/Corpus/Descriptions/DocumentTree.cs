using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Corpus.Descriptions;

/// <summary>Reads the operations and webhooks of documents: parameters, bodies and responses, each with all schemas inside of it.</summary>
internal sealed class DocumentTree
{
    private readonly ReferenceResolver _references;
    private readonly ParameterPlaces _places;
    private readonly PathBinder _paths;
    private readonly SchemaTree _schemas;

    private DocumentTree(ProblemSink problems, Binding.DocumentSet documents)
    {
        _references = new ReferenceResolver(problems, documents);
        _places = new ParameterPlaces(problems, _references);
        _paths = new PathBinder(problems, _references);
        _schemas = new SchemaTree(problems, _references);
    }

    /// <param name="documents">The documents after their overlays.</param>
    public static Element Build(IReadOnlyList<SourceDocument> documents)
    {
        var set = new Binding.DocumentSet(documents);
        var tree = new DocumentTree(new ProblemSink(), set);
        var root = new Element("document", "");
        foreach (var source in set.Apis.SelectMany(tree._paths.Operations))
        {
            tree.Read(root.Add(source.Key, "operation", source.Verb + " " + source.Path), source);
        }

        foreach (var document in set.Apis)
        {
            tree.ReadWebhooks(root, document.Root["webhooks"]);
        }

        return root;
    }

    private void ReadWebhooks(Element root, SpecNode? webhooks)
    {
        foreach (var member in webhooks?.Node.Members ?? [])
        {
            var element = root.Add("webhook " + member.Name, "webhook", member.Name);
            if (webhooks!.Child(member)["post"]?["requestBody"] is { } body && _references.Resolve(body) is { } request)
            {
                ReadContent(element, request, content => MediaTypes.Bodies(content).First().Media);
            }
        }
    }

    private void Read(Element operation, OperationSource source)
    {
        ReadParameters(operation, source);
        if (source.Operation["requestBody"] is { } body && _references.Resolve(body) is { } request)
        {
            var element = operation.Add("request", "request", operation.Place + " request");
            element.Facts["required"] = Words.YesNo(request.IsSet("required"));
            ReadContent(element, request, content => MediaTypes.Bodies(content).First().Media);
        }

        foreach (var member in source.Operation["responses"]?.Node.Members ?? [])
        {
            var element = operation.Add("response " + member.Name, "status", operation.Place + " response " + member.Name);
            if (_references.Resolve(source.Operation["responses"]!.Child(member)) is { } response)
            {
                ReadContent(element, response, content => MediaTypes.Responses(content).First().Media);
            }
        }
    }

    // An operation's own parameter replaces the one of its path item.
    private void ReadParameters(Element operation, OperationSource source)
    {
        var stated = new[] { source.PathItem, source.Operation }.SelectMany(owner => owner["parameters"]?.Items ?? []);
        foreach (var parameter in stated.Select(_references.Resolve).OfType<SpecNode>())
        {
            if (_places.Read(parameter, source) is not { } place)
            {
                continue;
            }

            var element = operation.AddInside("parameter", place.ToString().ToLowerInvariant() + " " + parameter.TextOf("name"));
            element.Facts["required"] = Words.YesNo(place == ParameterPlace.Path || parameter.IsSet("required"));
            if ((parameter["schema"] ?? _references.Content(parameter).FirstOrDefault()?.Value["schema"]) is { } schema)
            {
                _schemas.Read(element, schema);
            }

            element.Example = Examples.Find(parameter, _references) ?? element.Example;
        }
    }

    private void ReadContent(Element element, SpecNode owner, Func<IReadOnlyList<NamedSpecNode>, SpecNode> chosen)
    {
        if (_references.Content(owner) is not { Count: > 0 } content)
        {
            return;
        }

        element.Facts["media types"] = string.Join(", ", content.Select(media => media.Name).Order(StringComparer.Ordinal));
        var media = chosen(content);
        if (media["schema"] is { } schema)
        {
            _schemas.Read(element, schema);
        }

        element.Example = Examples.Find(media, _references) ?? element.Example;
    }
}
