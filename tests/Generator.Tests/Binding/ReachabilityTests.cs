using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Settings;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class ReachabilityTests
{
    private const string Document = """
        paths:
          /one: { post: { tags: [One], requestBody: { content: { application/json: {
              schema: { $ref: '#/components/schemas/Written' } } } } } }
          /two: { get: { tags: [Two], responses: { 200: { content: { application/json: { schema: { type: array,
              items: { $ref: '#/components/schemas/Read' } } } } } } } }
        components:
          schemas:
            Written: { type: object, properties: { inner: { $ref: '#/components/schemas/Inner' }, more: { type: object,
                additionalProperties: { $ref: '#/components/schemas/InMap' } } } }
            Read: { type: object, properties: { inner: { $ref: '#/components/schemas/Inner' } },
                additionalProperties: { $ref: '#/components/schemas/InExtra' } }
            Inner: { type: string, enum: [a] }
            InMap: { type: object, properties: { x: {} } }
            InExtra: { type: object, properties: { x: {} } }
            Unused: { type: object, properties: { x: {} } }
        """;

    [Fact]
    public void TypesGoToTheFileOfTheOnlyTagThatUsesThem() =>
        Bound.Document(Document).Model.Types.Select(type => $"{type.Name} {type.Group}").ShouldBe(
            ["Written One", "Inner Shared", "InMap One", "Read Two", "InExtra Two"], ignoreOrder: true);

    [Fact]
    public void BothDirectionsAreTheDefault() => Bound.Document(Document).Model.Types.ShouldAllBe(type => type.Use == TypeUse.Both);

    [Fact]
    public void UnusedDirectionsAreOmittedOnDemand() =>
        Bound.Document(Document, Bound.Settings with { JsonDirections = JsonDirections.Used })
            .Model.Types.Select(type => $"{type.Name} {type.Use}").ShouldBe(
            ["Written Written", "Inner Both", "InMap Written", "Read Read", "InExtra Read"], ignoreOrder: true);

    [Fact]
    public void PartsAreWrittenAndErrorsRead() => Bound.Documents(
        Bound.Settings with { JsonDirections = JsonDirections.Used },
        ("spec.yaml", """
        paths: { /a: { post: {
          requestBody: { content: { multipart/form-data: { schema: { type: object, properties: {
            kind: { type: string, enum: [a] } } } } } },
          responses: { 4XX: { content: { application/json: { schema: {
            type: object, properties: { code: { type: string, enum: [a] } } } } } } } } } }
        """)).Model.Types.Select(type => $"{type.Name} {type.Use}")
        .ShouldBe(["PostARequestKind Written", "PostA4XXError Read", "PostA4XXErrorCode Read"]);
}
