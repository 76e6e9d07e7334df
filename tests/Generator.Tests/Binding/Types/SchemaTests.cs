using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class SchemaTests
{
    [Theory]
    [InlineData("{ type: string }", "String")]
    [InlineData("{ type: string, format: date-time }", "DateTime")]
    [InlineData("{ type: string, format: date }", "Date")]
    [InlineData("{ type: string, format: uuid }", "Guid")]
    [InlineData("{ type: string, format: byte }", "Bytes")]
    [InlineData("{ type: string, contentEncoding: base64 }", "Bytes")]
    [InlineData("{ type: string, format: email }", "String")]
    [InlineData("{ type: number }", "Decimal")]
    [InlineData("{ type: number, format: float }", "Single")]
    [InlineData("{ type: number, format: double }", "Double")]
    [InlineData("{ type: integer }", "Int64")]
    [InlineData("{ type: integer, format: int32 }", "Int32")]
    [InlineData("{ type: integer, format: int64 }", "Int64")]
    [InlineData("{ type: integer, format: uint8 }", "Int32")]
    [InlineData("{ type: integer, format: uint32 }", "Int64")]
    [InlineData("{ type: integer, format: uint64 }", "Decimal")]
    [InlineData("{ type: integer, maximum: 18446744073709551615 }", "Decimal")]
    [InlineData("{ type: integer, minimum: -9223372036854776000, maximum: 9223372036854776000 }", "Int64")]
    [InlineData("{ const: 18446744073709551615 }", "Decimal")]
    [InlineData("{ type: integer, format: int64, maximum: 9223372036854776000, minimum: -9223372036854775808 }", "Int64")]
    [InlineData("{ type: integer, minimum: -1e20 }", "Decimal")]
    [InlineData("{ type: integer, format: int32, minimum: 0, maximum: 4294967295 }", "Int64")]
    [InlineData("{ type: integer, format: int32, minimum: -2147483648, maximum: 2147483647 }", "Int32")]
    [InlineData("{ type: integer, maximum: 1e400 }", "Int64")]
    [InlineData("{ type: integer, const: 9223372036854775807 }", "Int64")]
    [InlineData("{ type: integer, const: 9223372036854775808 }", "Decimal")]
    [InlineData("{ type: integer, const: -9223372036854775809 }", "Decimal")]
    [InlineData("{ type: integer, minimum: 0, maximum: 9223372036854775808 }", "Decimal")]
    [InlineData("{ type: integer, exclusiveMaximum: 9223372036854775808 }", "Int64")]
    [InlineData("{ type: integer, minimum: -9223372036854775809 }", "Decimal")]
    [InlineData("{ type: integer, format: uint128 }", "Scalar")]
    [InlineData("{ type: integer, maximum: 340282366920938463463374607431768211455 }", "Scalar")]
    [InlineData("{ type: number, maximum: 1.7976931348623157e308 }", "Double")]
    [InlineData("{ type: number, format: int64 }", "Int64")]
    [InlineData("{ type: string, format: duration }", "String")]
    [InlineData("{ type: string, format: uri }", "String")]
    [InlineData("{ type: boolean }", "Boolean")]
    [InlineData("{ type: array, items: { type: string } }", "String[]")]
    [InlineData("{ items: { type: integer } }", "Int64[]")]
    [InlineData("{ type: array }", "Any[]")]
    [InlineData("{ type: array, items: true }", "Any[]")]
    [InlineData("{ type: object }", "map of Any")]
    [InlineData("{ type: object, additionalProperties: true }", "map of Any")]
    [InlineData("{ type: object, additionalProperties: { type: number } }", "map of Decimal")]
    [InlineData("{ additionalProperties: { type: array, items: { type: string } } }", "map of String[]")]
    [InlineData("{}", "Any")]
    [InlineData("true", "Any")]
    [InlineData("{ description: anything }", "Any")]
    [InlineData("{ type: [string, number] }", "Scalar")]
    [InlineData("{ type: [string, integer, boolean] }", "Scalar")]
    [InlineData("{ type: [integer, number] }", "Decimal")]
    public void TypesAndFormats(string schema, string expected) => Value(schema).ShouldBe(expected);

    [Theory]
    [InlineData("{ type: string, nullable: true }", "String?")]
    [InlineData("{ type: [string, 'null'] }", "String?")]
    [InlineData("{ type: [integer, null] }", "Int64?")]
    [InlineData("{ oneOf: [{ type: string }, { type: 'null' }] }", "String?")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Unused' }, { type: 'null' }] }", "String?")]
    [InlineData("{ $ref: '#/components/schemas/Unused', nullable: true }", "String?")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Unused' }], nullable: true }", "String?")]
    [InlineData("{ type: array, items: { type: [string, 'null'] } }", "String?[]")]
    [InlineData("{ type: [object, 'null'], additionalProperties: { type: [number, 'null'] } }", "map of Decimal??")]
    [InlineData("{ type: 'null' }", "Any")]
    public void NullIsAValueOfTheUse(string schema, string expected) => Value(schema).ShouldBe(expected);

    [Theory]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "Scalar")]
    [InlineData("{ anyOf: [{ type: string, format: uuid }, { type: string, format: uuid, description: x }] }", "Guid")]
    [InlineData("{ anyOf: [{ type: string, format: date }, { type: string, format: uuid }] }", "String")]
    [InlineData("{ type: string, anyOf: [{ format: date }, { format: uuid }] }", "String")]
    [InlineData("{ anyOf: [{ type: integer, format: int32 }, { type: integer }] }", "Int64")]
    [InlineData("{ anyOf: [{}, { type: 'null' }] }", "Any")]
    [InlineData("{ anyOf: [{ type: integer }, { type: number }, { type: 'null' }] }", "Decimal?")]
    [InlineData("{ oneOf: [{ type: boolean }] }", "Boolean")]
    [InlineData("{ type: string, anyOf: [{ minLength: 3 }, { pattern: x }] }", "String")]
    public void UnionsOfPlainValuesAreTyped(string schema, string expected) => Value(schema).ShouldBe(expected);

    [Theory]
    [InlineData("{ »$dynamicRef: '#node' }", "'$dynamicRef'")]
    [InlineData("{ »$dynamicRef: '#node', $defs: { a: { $dynamicAnchor: node }, b: { $dynamicAnchor: node } } }", "'$dynamicRef'")]
    [InlineData("{ »enum: [{ a: 1 }, [b]] }", "An enum of objects or lists")]
    [InlineData("{ type: string, »enum: [] }", "An empty enum")]
    public void AnUntypedSchemaIsAnyAndReported(string schema, string description)
    {
        var bound = Bound.Schema(schema).ShouldReport("GB2008");
        Bound.Show(bound.Value().Type).ShouldBe("Any");
        bound.Problems.Single().Arguments.ShouldBe([description]);
    }

    [Theory]
    [InlineData("{ type: string, not: { const: a } }", "String")]
    [InlineData("{ not: { type: string } }", "Any")]
    [InlineData("{ type: object, if: { required: [a] }, then: { required: [b] }, dependentSchemas: { a: {} } }", "map of Any")]
    [InlineData("{ type: array, items: { type: string }, contains: { const: a }, unevaluatedItems: false }", "String[]")]
    [InlineData("{ type: object, propertyNames: { pattern: ^a }, additionalProperties: { type: string } }", "map of String")]
    public void RestrictionsDoNotChangeTheType(string schema, string expected) => Value(schema).ShouldBe(expected);

    [Theory]
    [InlineData("{ type: array, prefixItems: [{ type: string }, { type: number }] }", "Scalar[]")]
    [InlineData("{ prefixItems: [{ type: number }, { type: number }], items: false }", "Decimal[]")]
    [InlineData("{ type: array, items: [{ type: string }, { type: string }] }", "String[]")]
    [InlineData("{ prefixItems: [{ type: string }, { type: object }] }", "GetThingResponseValueItem[]")]
    [InlineData("{ prefixItems: [{ type: [string, 'null'] }, { type: string }] }", "String?[]")]
    public void TuplesAreAListOfTheCommonType(string schema, string expected) => Value(schema).ShouldBe(expected);

    [Theory]
    [InlineData("patternProperties: { ^x: { type: string } }, additionalProperties: false", "map of String")]
    [InlineData("patternProperties: { ^x: { type: string }, ^y: { type: number } }, additionalProperties: false", "map of Scalar")]
    [InlineData("patternProperties: { .*: { type: array, items: { type: string } } }", "map of String[]")]
    [InlineData("patternProperties: { ^x: { type: string } }, additionalProperties: { type: string }", "map of String")]
    [InlineData("patternProperties: { ^x: { type: string } }", "map of GetThingResponseValueValue")]
    public void PatternsAreAMap(string members, string expected) => Value("{ type: object, " + members + " }").ShouldBe(expected);

    [Theory]
    [InlineData("{ type: »file }")]
    [InlineData("{ type: »String }")]
    [InlineData("{ type: [string, date] }", false)]
    public void AnUnknownTypeIsAnyAndReportedAtItsPlace(string schema, bool marked = true)
    {
        var bound = Bound.Schema(marked ? schema : schema.Replace("[string", "»[string", System.StringComparison.Ordinal))
            .ShouldReport("GB2007");
        Bound.Show(bound.Value().Type).ShouldBe("Any");
    }

    [Fact]
    public void ASchemaThatIsNotAMappingIsAny() => Bound.Show(Bound.Schema("»nonsense").ShouldReport("GB2011").Value().Type).ShouldBe("Any");

    [Fact]
    public void AKeywordWithNullIsIgnored() => Bound.Show(
        Bound.Schema("{ type: string, enum: »null, anyOf: »null, format: null, items: null }").ShouldReport("GB2011", "GB2011")
            .Value().Type).ShouldBe("String");

    [Theory]
    [InlineData("»properties: [a]")]
    [InlineData("required: »true")]
    [InlineData("»allOf: 1")]
    [InlineData("»oneOf: {}")]
    public void AKeyOfTheWrongKindIsReportedAtItsValue(string member)
    {
        var text = member.Replace("»", "", System.StringComparison.Ordinal);
        text = text.Insert(text.IndexOf(':', System.StringComparison.Ordinal) + 2, "»");
        Bound.Schema("{ type: object, " + text + " }").ShouldReport("GB2011");
    }

    [Theory]
    [InlineData("{ type: integer, minimum: 0, maximum: 7300 }", "0 to 7,300")]
    [InlineData("{ type: number, minimum: 0.5 }", "at least 0.5")]
    [InlineData("{ type: number, exclusiveMinimum: 0 }", "more than 0")]
    [InlineData("{ type: number, minimum: 0, exclusiveMinimum: true, maximum: 10 }", "more than 0 and at most 10")]
    [InlineData("{ type: string, minLength: 1, maxLength: 50 }", "1 to 50 characters")]
    [InlineData("{ type: array, maxItems: 1000 }", "at most 1,000 items")]
    [InlineData("{ type: array, minItems: 1 }", "at least 1 item")]
    [InlineData("{ type: boolean, default: false }", "default: false")]
    [InlineData("{ type: string, format: email }", "format: email")]
    [InlineData("{ type: string, pattern: ^a$ }", "pattern: ^a$")]
    [InlineData("{ type: number, multipleOf: 0.01 }", "multiple of 0.01")]
    [InlineData("{ type: boolean, enum: [true] }", "one of true")]
    [InlineData("{ type: string, readOnly: true }", "only in responses")]
    [InlineData("{ type: string, format: date-time }", "")]
    public void FactsAreShort(string schema, string expected) =>
        string.Join("; ", Bound.Schema(schema).Value().Documentation.Facts).ShouldBe(expected);

    [Fact]
    public void AUseHasTheDescriptionOfItsTargetUnlessItHasItsOwn()
    {
        const string Money = "    Money: { type: number, description: In the shop's currency., minimum: 0 }";
        var plain = Bound.Schema("{ $ref: '#/components/schemas/Money' }", Money).Value();
        plain.Documentation.Summary.ShouldBe("In the shop's currency.");
        plain.Documentation.Facts.ShouldBe(["at least 0"]);
        Bound.Schema("{ $ref: '#/components/schemas/Money', description: The total. }", Money).Value().Documentation.Summary
            .ShouldBe("The total.");
    }

    [Fact]
    public void TheFirstParagraphIsTheSummary()
    {
        var documentation = Bound.Schema("{ type: string, deprecated: true, description: \"One.\\n\\nTwo.\\nThree.\" }")
            .Value().Documentation;
        documentation.ShouldBe(new("One.", "Two.\nThree.", default, Obsolete: true));
    }

    private static string Value(string schema)
    {
        var bound = Bound.Schema(schema);
        _ = bound.Model;
        return Bound.Show(bound.Value().Type);
    }
}
