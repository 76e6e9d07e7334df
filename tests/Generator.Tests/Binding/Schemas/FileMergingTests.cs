using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>
/// Branches of an <c>allOf</c> in other files: merged as in one file, and each branch's references are relative to its own file.
/// </summary>
public class FileMergingTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: t, version: 1 }
        paths: { /order: { get: { operationId: getOrder, responses: { 200: { description: x, content: { application/json: {
          schema: { $ref: '#/components/schemas/Order' } } } } } } } }
        components:
          schemas:
            Kind: { type: string, enum: [ours] }
            Order:
              allOf:
                - $ref: 'base.yaml#/components/schemas/Base'
                - $ref: part.yaml
                - required: [own, note, partly]
                  properties:
                    own: { type: string }
                    note: { maxLength: 3, type: string }
                    meta:
                      description: The third.
                      required: [near]
                      properties: { near: { $ref: '#/components/schemas/Kind' }, deep: { properties: { c: { type: boolean } } } }
        """;

    private const string Base = """
        openapi: 3.1.0
        info: { title: t, version: 1 }
        paths: {}
        components:
          schemas:
            Base:
              type: object
              required: [id]
              properties:
                id: { type: integer }
                note: { type: string, minLength: 1 }
                meta:
                  type: object
                  required: [far]
                  properties: { far: { $ref: '#/components/schemas/Size' }, deep: { properties: { a: { type: string } } } }
            Size: { type: string, enum: [theirs] }
        """;

    private const string Part = """
        allOf: [{ $ref: '#/$defs/more' }]
        $defs:
          more: { properties: { partly: { type: number } } }
          place: { type: object, properties: { city: { type: string } } }
        properties:
          meta:
            properties: { far: { description: Any of them. }, at: { $ref: '#/$defs/place' }, deep: { properties: { b: { type: string } } } }
        """;

    [Fact]
    public void BranchesOfSeveralFilesMakeOneRecord()
    {
        var bound = Bound.Files(("shop.yaml", Shop), ("base.yaml", Base), ("parts/../part.yaml", Part));
        _ = bound.Model;

        Members(bound, "Order").ShouldBe("id! Int64, note! String, meta OrderMeta, partly! Decimal, own! String");
        Members(bound, "OrderMeta").ShouldBe("far! Size, deep OrderMetaDeep, at Place, near! Kind");
        Members(bound, "OrderMetaDeep").ShouldBe("a String, b String, c Boolean");
        Members(bound, "Place").ShouldBe("city String");
        bound.Record("Order").Properties[2].Documentation.Summary.ShouldBe("The third.");
        bound.Enum("Kind").Values.Single().Value.ShouldBe("ours");
        bound.Enum("Size").Values.Single().Value.ShouldBe("theirs");
    }

    [Fact]
    public void TheSameBranchesInOneFileMakeTheSameRecord()
    {
        var one = Shop.Replace("base.yaml#/", "#/").Replace("part.yaml", "'#/components/schemas/Part'")
            + "\n    Part:\n" + Indented(Part.Replace("#/$defs", "#/components/schemas/Part/$defs"))
            + "\n" + Base[Base.IndexOf("    Base:", System.StringComparison.Ordinal)..];

        string[] several = [.. Types(Bound.Files(("shop.yaml", Shop), ("base.yaml", Base), ("part.yaml", Part)))];

        // A schema inside a component is named after the component.
        several.ShouldBe(Types(Bound.Files(("shop.yaml", one))).Select(type => type.Replace("PartPlace", "Place")), ignoreOrder: true);
    }

    [Fact]
    public void EqualReferencesInTwoFilesMayBeTwoSchemas()
    {
        const string One = "properties: { meta: { properties: { size: { $ref: '#/$defs/size' } } } }\n$defs: { size: { type: integer } }";
        var bound = Bound.Files(
            ("shop.yaml", Shop.Replace("- $ref: 'base.yaml#/components/schemas/Base'", "- $ref: one.yaml").Replace(", partly]", "]")),
            ("one.yaml", One),
            ("part.yaml", One.Replace("type: integer", "type: integer, format: int32")));
        _ = bound.Model;

        Members(bound, "OrderMeta").ShouldBe("size Int32, near! Kind, deep OrderMetaDeep");
    }

    [Fact]
    public void ARedundantBranchRemovesNothing()
    {
        var bound = Bound.Files(
            ("shop.yaml", Shop.Replace("- $ref: part.yaml", "- $ref: part.yaml\n        - properties: { meta: { properties: { far: {} } } }")
                .Replace("near: { $ref: '#/components/schemas/Kind' }, deep: { properties: { c: { type: boolean } } }", "far: {}")
                .Replace("required: [near]", "deprecated: false")),
            ("base.yaml", Base),
            ("part.yaml", Part));
        _ = bound.Model;

        Members(bound, "OrderMeta").ShouldBe("far! Size, deep OrderMetaDeep, at Place");
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Pet' }", "{ $ref: pet.yaml }")]
    [InlineData("{ $ref: pet.yaml }", "{ $ref: 'shop.yaml#/components/schemas/Pet' }")]
    public void ABaseWithADiscriminatorIncludesDerivedSchemasInOtherFiles(string used, string built)
    {
        var bound = Bound.Files(
            ("shop.yaml", Shop[..Shop.IndexOf("components:", System.StringComparison.Ordinal)]
                .Replace("{ $ref: '#/components/schemas/Order' }", used)
                + "components: { schemas: { Pet: { $ref: pet.yaml }, Cat: { $ref: cat.yaml }, Dog: { allOf: [{ $ref: pet.yaml }] } } }"),
            ("pet.yaml", "{ discriminator: { propertyName: kind }, required: [kind], properties: { kind: { type: string } } }"),
            ("cat.yaml", $"allOf: [{built}, {{ properties: {{ lives: {{ type: integer }} }} }}]"));
        _ = bound.Model;

        bound.Type("Pet").ShouldBeOfType<UnionModel>().Cases.Select(choice => choice.Name).ShouldBe(["Cat", "Dog", "Base"]);
        Members(bound, "Cat").ShouldBe("kind! String, lives Int64");
        Members(bound, "Dog").ShouldBe("kind! String");
    }

    [Fact]
    public void AProblemIsReportedAtItsPlace() => Bound.Files(
        ("shop.yaml", Shop.Replace("        note: { maxLength: 3, type: string }", "        »note: { type: integer }")),
        ("base.yaml", Base.Replace("a: { type: string }", "a: { type: »text }")),
        ("part.yaml", Part.Replace("at: { $ref: '#/$defs/place' }", "at: { $ref: »'#/$defs/gone' }")))
        .ShouldReport("GB2027", "GB2001", "GB2007")
        .Problems.Select(Bound.Show).First().ShouldContain("has another type at line 11 of 'base.yaml'");

    private static string Indented(string text) => "      " + text.ReplaceLineEndings("\n").Replace("\n", "\n      ");

    private static System.Collections.Generic.IEnumerable<string> Types(Bound bound)
    {
        _ = bound.Model;
        return bound.Model.Types.Select(type => type.Name + " " + (type is RecordModel ? Members(bound, type.Name) : ""));
    }

    private static string Members(Bound bound, string record) => string.Join(", ", bound.Record(record).Properties.Select(
        property => property.WireName + (property.Required ? "! " : " ") + Bound.Show(property.Type)));
}
