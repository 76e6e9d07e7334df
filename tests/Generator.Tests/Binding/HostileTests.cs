using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>Any tree of nodes can be bound: documents are damaged at random, with a fixed seed, and must give a valid model.</summary>
public class HostileTests
{
    private const string Document = """
        openapi: 3.1.0
        servers: [{ url: 'https://{a}.b', variables: { a: { default: x } } }]
        security: [{ key: [] }]
        tags: [{ name: t, description: d }]
        paths:
          /batch: { post: { tags: [t], operationId: c, x-gameball-batch: { name: b, items: body, rowKey: id, partitionKey: id, retry: safe },
            x-gameball-limit: { bucket: a, perSecond: 1, per30Seconds: 2 },
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Rows' } } } },
            responses: { 200: { content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } } } } }
          /jobs/{id}: { parameters: [{ $ref: '#/components/parameters/Id' }], get: { x-gameball-job: status },
              delete: { x-gameball-job: stop } }
        components:
          parameters: { Id: { name: id, in: path, required: true, style: simple, explode: false, schema: { type: integer, minimum: 1 } } }
          securitySchemes: { key: { type: apiKey, in: header, name: k } }
          schemas:
            Rows: { type: object, properties: { body: { type: array, maxItems: 10, items: { $ref: '#/components/schemas/Row' } } } }
            Row: { type: object, required: [id], properties: { id: { type: string }, state: { type: string, enum: [a, b, null] },
                at: { type: [string, 'null'], format: date-time } } }
            Tree: { allOf: [{ $ref: '#/components/schemas/Row' }], properties: { kids: { type: array,
                items: { $ref: '#/components/schemas/Tree' } }, any: { oneOf: [{ type: string }, { type: 'null' }] },
                pick: { $ref: '#/components/schemas/Pick' }, base: { $ref: '#/components/schemas/Base' } },
                additionalProperties: { type: number } }
            Pick: { anyOf: [{ $ref: '#/components/schemas/Row' }, { title: In place, properties: { kind: { const: a } } },
                { oneOf: [{ type: [integer, array, object] }, { $ref: '#/components/schemas/Pick' }] }],
                discriminator: { propertyName: kind, mapping: { r: Row, t: '#/components/schemas/Tree' } } }
            Base: { properties: { kind: { enum: [1, a, true] } }, discriminator: { propertyName: kind },
                patternProperties: { ^x: true } }
            Kid: { allOf: [{ $ref: '#/components/schemas/Base' }, { prefixItems: [{ type: string }, { type: object }] }] }
        """;

    private static readonly string[] s_words =
    [
        "", "null", "object", "array", "#", "#/", "#/components/schemas/Tree", "#/components/schemas/Rows/properties/body",
        "/x/{}", "{", "}", "{0}", "@", "Equals", "class", "\"; } //", "*/", "\0", "😀", "-1", "99999999999999999999", "true",
        "Gameball", "GameballClient", "x-gameball-name", "oneOf", "allOf", "properties", "discriminator", "mapping", "enum", "const",
        "type",
        "$ref", "items", "#/components/schemas/Pick", "#/components/schemas/Base", "Kid",
    ];

    [Fact]
    public void MutilatedDocumentsBind()
    {
        var root = DocumentReader.Read("spec.yaml", false, Document).Root.ShouldNotBeNull();
        var random = new Random(20260801);
        for (var round = 0; round < 4_000; round++)
        {
            var changed = root;
            for (var i = random.Next(1, 5); i > 0; i--)
            {
                changed = Change(changed, root, random);
            }

            var source = new SourceDocument("spec.yaml", false, DocumentKind.OpenApi, changed, EquatableArray<Problem>.Empty);
            var (model, problems) = ClientBinder.Bind([source], Bound.Settings);
            Check(model.ShouldNotBeNull());
            problems.Select(Bound.Show).Where(message => message.Length == 0).ShouldBeEmpty();
        }
    }

    [Fact]
    public void AScalarAsRootBinds()
    {
        var root = Node.Scalar(NodeKind.Text, "x", default);
        var source = new SourceDocument("a", false, DocumentKind.OpenApi, root, EquatableArray<Problem>.Empty);
        ClientBinder.Bind([source], Bound.Settings).Problems.Select(problem => problem.Id).ShouldBe(["GB2026", "GB2062"]);
    }

    private static Node Change(Node node, Node root, Random random)
    {
        if (node.Kind == NodeKind.Mapping && node.Members.Count > 0 && random.Next(8) > 0)
        {
            var at = random.Next(node.Members.Count);
            return Node.Mapping(node.Members.SelectMany((member, i) => i == at ? Change(member, root, random) : [member])
                .DistinctBy(member => member.Name).ToArray(), node.Place);
        }

        if (node.Kind == NodeKind.Sequence && node.Items.Count > 0 && random.Next(4) > 0)
        {
            var at = random.Next(node.Items.Count);
            return Node.Sequence(node.Items.Select((item, i) => i == at ? Change(item, root, random) : item).ToArray(), node.Place);
        }

        return random.Next(6) switch
        {
            0 => Node.Sequence([node], node.Place),
            1 => Node.Mapping([new Member(s_words[random.Next(s_words.Length)], node.Place, node)], node.Place),
            2 => root,
            _ => Node.Scalar((NodeKind)random.Next(4), s_words[random.Next(s_words.Length)], node.Place),
        };
    }

    private static IEnumerable<Member> Change(Member member, Node root, Random random) => random.Next(10) switch
    {
        0 => [],
        1 => [member with { Name = s_words[random.Next(s_words.Length)] }],
        2 => [member, new Member(s_words[random.Next(s_words.Length)], member.NamePlace, member.Value)],
        _ => [member with { Value = Change(member.Value, root, random) }],
    };

    private static void Check(ClientModel model)
    {
        model.Types.Select(type => type.Name.ToUpperInvariant()).ShouldBeUnique();
        model.Tags.Select(tag => tag.ClassName.ToUpperInvariant()).ShouldBeUnique();
        var types = model.Types.Select(type => type.Name).ToHashSet();
        types.Where(name => !SyntaxFacts.IsValidIdentifier(name)).ShouldBeEmpty();
        foreach (var operation in model.Tags.SelectMany(tag => tag.Operations))
        {
            var names = operation.Parameters.Select(parameter => parameter.Name)
                .Concat(operation.Body is { } body ? [body.Name] : [])
                .ToList();
            names.ShouldBeUnique();
            names.Append(operation.Method).Append(operation.Field).Where(name => !SyntaxFacts.IsValidIdentifier(name)).ShouldBeEmpty();
        }

        foreach (var record in model.Types.OfType<RecordModel>())
        {
            record.Properties.Select(property => property.Name).Append(record.ExtraName).Append(record.Name).ShouldBeUnique();
            record.Properties.Where(property => property.Type.Name is { } name && !types.Contains(name)).ShouldBeEmpty();
        }

        foreach (var values in model.Types.OfType<EnumModel>())
        {
            values.Values.Select(value => value.Name).Append(values.Name).ShouldBeUnique();
        }

        foreach (var union in model.Types.OfType<UnionModel>())
        {
            union.Cases.Select(choice => choice.Name).ShouldBeUnique();
            union.Cases.Select(choice => Bound.Show(choice.Type)).Append(union.Name).ShouldBeUnique();
            union.Cases.Where(choice => choice.Type.Nullable || (choice.Type.Name is { } name && !types.Contains(name))).ShouldBeEmpty();
            union.Entries.Where(entry => entry.Case >= union.Cases.Count || entry.Required > entry.Names.Count).ShouldBeEmpty();
        }
    }
}
