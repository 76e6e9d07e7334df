using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class RecordTests
{
    [Theory]
    [InlineData("{ required: [a, »b], properties: { a: { type: string } } }")]
    [InlineData("{ allOf: [{ required: [»b] }, { properties: { a: { type: string } } }], required: [a] }")]
    public void AnUndeclaredRequiredPropertyIsReported(string schema)
    {
        var bound = Bound.Schema(schema).ShouldReport("GB2081");
        bound.Record("GetThingResponseValue").Properties.Select(property => property.WireName).ShouldBe(["a"]);
        bound.Record("GetThingResponseValue").Extra.ShouldBe(TypeRef.Any);
    }

    [Theory]
    [InlineData("{ allOf: [{ required: [b] }, { properties: { a: {}, b: {} } }] }")]
    [InlineData("{ required: [b-1], properties: { a: {} }, patternProperties: { ^b: { type: string } } }")]
    [InlineData("{ properties: { a: {}, b: {} }, anyOf: [{ required: [a] }, { required: [b] }] }")]
    public void ARequiredPropertyDeclaredAnywhereInAnAllOfIsNotReported(string schema) => Bound.Schema(schema).ShouldReport();

    [Fact]
    public void AnAliasIsNoPropertyOfItsOwn()
    {
        var bound = Bound.Schema("{ type: object, properties: { b: { type: string }, a: { type: string, x-gameball-aliases: [A, b, c] } } }");

        bound.Model.Types.Count.ShouldBe(2);
        bound.Record("GetThingResponseValue").Properties.ShouldHaveSingleItem().Aliases.ShouldBe(["A", "b", "c"]);
    }

    [Theory]
    [InlineData("{ properties: { a: { type: string, x-gameball-aliases: »b } } }")]
    [InlineData("{ properties: { a: { type: string, x-gameball-aliases: »[a] } } }")]
    [InlineData("{ required: [a], properties: { a: { type: string, x-gameball-aliases: »[b] } } }")]
    public void AnAliasThatCannotBeReadIsReported(string schema) => Bound.Schema(schema).ShouldReport("GB2031")
        .Record("GetThingResponseValue").Properties.ShouldHaveSingleItem().Aliases.ShouldBeEmpty();

    [Fact]
    public void PropertiesKeepOrderRequirementAndNullability()
    {
        var bound = Bound.Schema("{ type: object, required: [b, c], properties: "
            + "{ a: { type: string }, b: { type: string }, c: { type: [string, 'null'] } } }");
        bound.Model.Types.Count.ShouldBe(2);
        bound.Record("GetThingResponseValue").Properties.Select(property => (property.Name, property.Required, property.Type.Nullable))
            .ShouldBe([("A", false, false), ("B", true, false), ("C", true, true)]);
    }

    [Theory]
    [InlineData("", "Any")]
    [InlineData(", additionalProperties: true", "Any")]
    [InlineData(", additionalProperties: { type: string }", "String")]
    [InlineData(", additionalProperties: false", "nothing")]
    [InlineData(", unevaluatedProperties: false", "nothing")]
    public void UnnamedPropertiesAreKeptIfTheSchemaAllowsThem(string more, string expected) =>
        Bound.Show(Bound.Schema("{ type: object, properties: { a: {} }" + more + " }").Record("GetThingResponseValue").Extra)
            .ShouldBe(expected);

    [Theory]
    [InlineData("patternProperties: { ^x: { type: string } }, additionalProperties: false", "String")]
    [InlineData("patternProperties: { ^x: { type: string } }", "GetThingResponseValueValue")]
    public void PatternsTypeTheUnnamedProperties(string more, string expected) =>
        Bound.Show(Bound.Schema("{ type: object, properties: { a: {} }, " + more + " }").Record("GetThingResponseValue").Extra)
            .ShouldBe(expected);

    [Fact]
    public void ADiscriminatorWithoutDerivedSchemasChangesNothing() =>
        Bound.Schema("{ type: object, properties: { a: {} }, discriminator: { propertyName: a }, additionalProperties: false }")
            .Model.Types.Count.ShouldBe(2);

    [Theory]
    [InlineData("{ type: string, enum: [x] }", "{ type: string }", "GetThingResponseValueA")]
    [InlineData("{ type: string }", "{ type: string, format: uuid }", "Guid")]
    [InlineData("{ type: integer }", "{ type: number }", "Int64")]
    [InlineData("{ type: number }", "{ description: x }", "Decimal")]
    [InlineData("{ type: string, format: date }", "{ type: string, format: uuid }", "Guid")]
    public void TheMoreSpecificOfTwoDeclarationsCounts(string first, string second, string expected)
    {
        var bound = Bound.Schema($"{{ allOf: [{{ properties: {{ a: {first} }} }}, {{ properties: {{ a: {second} }} }}] }}");
        _ = bound.Model;
        Bound.Show(bound.Record("GetThingResponseValue").Properties.Single().Type).ShouldBe(expected);
    }

    [Fact]
    public void AnObjectDeclaredInTwoBranchesHasTheMembersOfBoth()
    {
        var bound = Bound.Schema(
            """
            { allOf: [{ $ref: '#/components/schemas/Base' },
                { properties: { meta: { required: [a], properties: { b: { type: string },
                    deep: { properties: { y: { type: integer } } } } } } },
                { properties: { meta: { description: The third., properties: { c: { type: boolean } } },
                    same: { properties: { s: {} } } } }] }
            """.ReplaceLineEndings(" "),
            """
                Base: { properties: {
                    meta: { type: object, readOnly: true, properties: { a: { type: number },
                        deep: { properties: { x: { type: integer } } } } },
                    same: { description: Only prose differs., properties: { s: {} } } } }
            """);
        _ = bound.Model;
        string Members(string name) =>
            string.Join(", ", bound.Record(name).Properties.Select(property => property.Name + (property.Required ? "!" : "")));

        Members("GetThingResponseValue").ShouldBe("Meta, Same");
        Members("GetThingResponseValueMeta").ShouldBe("A!, Deep, B, C");
        Members("GetThingResponseValueMetaDeep").ShouldBe("X, Y");
        bound.Record("GetThingResponseValue").Properties[0].Documentation.Summary.ShouldBe("The third.");
    }

    [Fact]
    public void ContradictoryMembersOfBothAreReported() => Bound.Schema(
        "{ allOf: [{ properties: { a: { properties: { x: { type: number } } } } }, "
            + "{ properties: { a: { properties: { »x: { type: string } } } } }] }")
        .ShouldReport("GB2027");

    [Fact]
    public void ContradictoryDeclarationsAreReported() => Bound
        .Schema("{ allOf: [{ properties: { a: { type: number } } }, { properties: { »a: { type: string } } }] }").ShouldReport("GB2027");

    [Fact]
    public void BranchesThatOnlyRequireAreRestrictions() =>
        Bound.Schema("{ type: object, properties: { a: {}, b: {} }, anyOf: [{ required: [a] }, { required: [b] }] }").Model.Types.Count
            .ShouldBe(2);

    [Fact]
    public void AllOfMergesPropertiesAndRequirements()
    {
        var bound = Bound.Schema(
            "{ allOf: [{ $ref: '#/components/schemas/Base' }, { required: [id], properties: { name: { type: string } } }], "
                + "properties: { size: { type: number } } }",
            "    Base: { type: object, required: [kind], properties: { id: { type: string }, kind: { type: string } } }");
        _ = bound.Model;
        bound.Record("GetThingResponseValue").Properties.Select(property => property.Name + (property.Required ? "!" : ""))
            .ShouldBe(["Id!", "Kind!", "Name", "Size"]);
    }

    [Fact]
    public void AReferenceWithPropertiesBesideItMergesBoth()
    {
        var bound = Bound.Schema(
            "{ $ref: '#/components/schemas/Base', properties: { b: { type: string } } }",
            "    Base: { type: object, properties: { a: { type: string } } }");
        bound.Record("GetThingResponseValue").Properties.Select(property => property.Name).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void AllOfOfOneSchemaIsThatSchema()
    {
        var bound = Bound.Schema(
            "{ type: object, description: x, allOf: [{ $ref: '#/components/schemas/Base' }, { description: y }] }",
            "    Base: { type: object, properties: { a: { type: string } } }");
        Bound.Show(bound.Value().Type).ShouldBe("Base");
    }

    [Fact]
    public void MutualRecursionThroughAllOfTerminates()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/A' }", """
                A: { allOf: [{ $ref: '#/components/schemas/B' }], properties: { one: { type: string } } }
                B: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { two: { type: string } } }
            """);
        bound.Model.Types.Count.ShouldBe(2);
        bound.Record("A").Properties.Select(property => property.Name).ShouldBe(["Two", "One"]);
    }

    [Fact]
    public void RecordsMayContainThemselvesAndEachOther()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Node' }", """
                Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' },
                    owner: { $ref: '#/components/schemas/Owner' } } }
                Owner: { type: object, properties: { nodes: { type: array, items: { $ref: '#/components/schemas/Node' } } } }
            """);
        bound.Model.Types.Select(type => type.Name).ShouldBe(["GetThingResponse", "Node", "Owner"]);
        Bound.Show(bound.Record("Owner").Properties.Single().Type).ShouldBe("Node[]");
    }

    [Theory]
    [InlineData("additionalProperties: { $ref: '#/components/schemas/Tree' }", "Tree")]
    [InlineData("additionalProperties: { type: array, items: { $ref: '#/components/schemas/Tree' } }", "Tree[]")]
    [InlineData("additionalProperties: { $ref: '#/components/schemas/Alias' }", "Tree")]
    [InlineData("additionalProperties: { $ref: '#/components/schemas/Other' }", "Other")]
    [InlineData("additionalProperties: false, patternProperties: { '^x': { $ref: '#/components/schemas/Tree' } }", "Tree")]
    public void AMapOfItselfIsARecord(string members, string value)
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Tree' }", $$"""
                Tree: { type: object, {{members}} }
                Alias: { $ref: '#/components/schemas/Tree' }
                Other: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Tree' } } }
            """);
        bound.Problems.ShouldBeEmpty();
        Bound.Show(bound.Value().Type).ShouldBe("Tree");
        bound.Record("Tree").Properties.ShouldBeEmpty();
        Bound.Show(bound.Record("Tree").Extra!).ShouldBe(value);
    }

    [Fact]
    public void AMapThatContainsACircleIsStillAMap()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Forest' }", """
                Forest: { type: object, additionalProperties: { $ref: '#/components/schemas/Tree' } }
                Tree: { type: object, additionalProperties: { $ref: '#/components/schemas/Branch' } }
                Branch: { type: object, additionalProperties: { $ref: '#/components/schemas/Tree' } }
            """);
        bound.Problems.ShouldBeEmpty();
        Bound.Show(bound.Value().Type).ShouldBe("map of Tree");
    }

    [Fact]
    public void AListOfItselfHasNoType()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Tree' }", """
                Tree: »{ type: array, items: { $ref: '#/components/schemas/Tree' } }
            """).ShouldReport("GB2009");
        Bound.Show(bound.Value().Type).ShouldBe("Any[]");
    }

    [Theory]
    [InlineData("type: string", "String")]
    [InlineData("type: array, items: { type: string }", "String[]")]
    [InlineData("type: object, additionalProperties: { type: integer }", "map of Int64")]
    [InlineData("oneOf: [{ type: string }, { type: number }]", "Scalar")]
    public void ComponentsOtherThanObjectsAreTheirTypeAtEachUse(string component, string expected)
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Alias' }", "    Alias: { " + component + " }");
        bound.Model.Types.Count.ShouldBe(1);
        Bound.Show(bound.Value().Type).ShouldBe(expected);
    }

    [Fact]
    public void LongChainsOfRecordsAndListsTerminate()
    {
        var records = string.Join("\n", Enumerable.Range(0, 10_000).Select(i =>
            $"    R{i}: {{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/R{i + 1}' }} }} }}"))
            + "\n    R10000: { type: string }";
        Bound.Schema("{ $ref: '#/components/schemas/R0' }", records).Model.Types.Count.ShouldBe(10_001);

        var lists = string.Join("\n", Enumerable.Range(0, 1_000).Select(i =>
            $"    L{i}: {{ type: array, items: {{ $ref: '#/components/schemas/L{i + 1}' }} }}")) + "\n    L1000: { type: string }";
        Bound.Schema("{ $ref: '#/components/schemas/L0' }", lists).Problems.Select(problem => problem.Id).ShouldBe(["GB2010"]);
    }

    [Theory]
    [InlineData("{ type: string, readOnly: true }")]
    [InlineData("{ $ref: '#/components/schemas/Id' }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Id' }], description: Its own. }")]
    public void AReadOnlyPropertyIsNotRequiredInRequests(string id)
    {
        var order = $$"""
            components:
              schemas:
                Id: { type: string, readOnly: true }
                Order:
                  type: object
                  required: [id, secret, name]
                  properties:
                    id: {{id}}
                    secret: { type: string, writeOnly: true }
                    name: { type: string }
            """;
        const string Body = "content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }";
        Required($"paths: {{ /a: {{ get: {{ responses: {{ '200': {{ {Body} }} }} }} }} }}\n{order}").ShouldBe(["Id", "Name"]);
        Required($"paths: {{ /a: {{ post: {{ requestBody: {{ {Body} }} }} }} }}\n{order}").ShouldBe(["Secret", "Name"]);
        Required($"paths: {{ /a: {{ post: {{ requestBody: {{ {Body} }}, responses: {{ '200': {{ {Body} }} }} }} }} }}\n{order}")
            .ShouldBe(["Name"]);

        static string[] Required(string document) =>
            Bound.Document(document).Record("Order").Properties.Where(property => property.Required)
                .Select(property => property.Name).ToArray();
    }
}
