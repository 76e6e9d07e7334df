using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>A mapping's value is a reference: to a file, a schema inside a file, a component, or a bare name.</summary>
public class MappingReferenceTests
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: 'https://h' }]
        paths:
          /last: { get: { operationId: last, responses: { '200': { description: It, content: { application/json: { schema:
        """;

    private const string Coupon = "type: object, required: [code], properties: { code: { type: string } }";

    [Fact]
    public void AFileThatOnlyAMappingNamesIsACase()
    {
        var bound = Bound.Files(
            ("api.yaml", Head + " { $ref: base.yaml } } } } } } }"),
            ("base.yaml", """
                type: object
                required: [kind]
                properties: { kind: { type: string } }
                discriminator: { propertyName: kind, mapping: { coupon/v2: coupon.yaml, plain: plain.yaml, base: base.yaml } }
                """),
            ("coupon.yaml", "allOf: [{ $ref: base.yaml }, { " + Coupon + " }]"),
            ("plain.yaml", "allOf: [{ $ref: base.yaml }]"));

        bound.Model.Types.OfType<UnionModel>().Single().Cases.Select(one => one.Name + " " + Bound.Show(one.Type))
            .ShouldBe(["Coupon Coupon", "Plain Plain", "Base BaseBase"]);
        bound.Record("Coupon").Properties.Select(property => property.Name + " " + property.Constant?.Value).ShouldBe(["Kind coupon/v2", "Code "]);
        bound.Operation("LastAsync").Response!.Type.Kind.ShouldBe(TypeKind.Union);
    }

    [Theory]
    [InlineData("'#/$defs/Coupon'")]
    [InlineData("'prizes.yaml#/$defs/Coupon'")]
    public void ASchemaInsideAFileIsACase(string target)
    {
        var bound = Bound.Files(
            ("api.yaml", Head + " { $ref: 'prizes.yaml#/$defs/Base' } } } } } } }"),
            ("prizes.yaml", $$"""
                $defs:
                  Base: { type: object, required: [kind], properties: { kind: { type: string } },
                    discriminator: { propertyName: kind, mapping: { coupon/v2: {{target}} } } }
                  Coupon: { allOf: [{ $ref: '#/$defs/Base' }, { {{Coupon}} }] }
                """));

        bound.Model.Types.OfType<UnionModel>().Single().Cases.Select(one => one.Name).ShouldBe(["Coupon"]);
        bound.Record("Coupon").Properties[0].Constant!.Value.ShouldBe("coupon/v2");
    }

    [Theory]
    [InlineData("coupon.yaml")]
    [InlineData("'coupon.yaml#'")]
    [InlineData("'./coupon.yaml#/$defs/Coupon'")]
    public void AComponentsMappingMayNameAFile(string target)
    {
        var bound = Bound.Files(
            ("api.yaml", Head + $$"""
                 { $ref: '#/components/schemas/Base' } } } } } } }
                components:
                  schemas:
                    Base: { type: object, required: [kind], properties: { kind: { type: string } },
                      discriminator: { propertyName: kind, mapping: { c: {{target}}, own: Own } }
                      }
                    Own: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { own: { type: string } } }] }
                """),
            ("coupon.yaml", "allOf: [{ $ref: 'api.yaml#/components/schemas/Base' }, { " + Coupon + " }]\n$defs: { Coupon: { $ref: '#' } }"));

        bound.Model.Types.OfType<UnionModel>().Single().Cases.Select(one => one.Name).ShouldBe(["Own", "Coupon"]);
    }

    [Fact]
    public void AFileInAnUnusedMappingIsNotReported() => Bound.Files(
        ("api.yaml", Head + """
             { type: string } } } } } } }
            components:
              schemas:
                Base: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { c: coupon.yaml },
                  defaultMapping: other.yaml } }
            """),
        ("coupon.yaml", "type: object"),
        ("other.yaml", "type: object")).ShouldReport();

    [Fact]
    public void AnUnresolvedMappingIsReported() => Bound.Files(
        ("api.yaml", Head + " { $ref: base.yaml } } } } } } }"),
        ("base.yaml", """
            type: object
            properties: { kind: { type: string } }
            discriminator: { propertyName: kind, mapping: { c: »none.yaml } }
            """)).ShouldReport("GB2029").Record("Base");
}
