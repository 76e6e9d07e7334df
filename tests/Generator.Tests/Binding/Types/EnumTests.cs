using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class EnumTests
{
    [Theory]
    [InlineData("[mobile, pos]", "Mobile=mobile, Pos=pos")]
    [InlineData("[asc, ASC, Asc]", "Asc3=asc, Asc2=ASC, Asc=Asc")]
    [InlineData("['+1', '-1', '']", "Plus1=+1, Minus1=-1, Empty=")]
    [InlineData("['>=', '<=']", "GreaterThanOrEqual=>=, LessThanOrEqual=<=")]
    [InlineData("[Equals, value, TryParse, GetHashCode]",
        "EqualsValue=Equals, ValueValue=value, TryParseValue=TryParse, GetHashCodeValue=GetHashCode")]
    [InlineData("[getThingResponseValue]", "GetThingResponseValueValue=getThingResponseValue")]
    [InlineData("[a, a]", "A=a")]
    [InlineData("[1, true]", "Value1=1, True=true")]
    public void MembersAreNamedAfterTheirValues(string values, string expected) =>
        Members(Bound.Schema("{ type: string, enum: " + values + " }")).ShouldBe(expected);

    [Theory]
    [InlineData("{ type: integer, enum: [1, -1, 10] }", "Int64", "Value1=1, Minus1=-1, Value10=10")]
    [InlineData("{ type: integer, format: int32, enum: [0] }", "Int32", "Value0=0")]
    [InlineData("{ enum: [1, 2] }", "Int64", "Value1=1, Value2=2")]
    [InlineData("{ const: order }", "String", "Order=order")]
    [InlineData("{ enum: [a, b] }", "String", "A=a, B=b")]
    [InlineData("{ type: number, enum: [0.5, 2] }", "Decimal", "Value0_5=0.5, Value2=2")]
    [InlineData("{ enum: [1, 1.5] }", "Decimal", "Value1=1, Value1_5=1.5")]
    [InlineData("{ type: integer, enum: ['1', '2'] }", "Int64", "Value1=1, Value2=2")]
    [InlineData("{ type: integer, enum: [99999999999999999999] }", "Decimal", "Value99999999999999999999=99999999999999999999")]
    [InlineData("{ enum: [a, 1, true] }", "Scalar", "A=a, Value1=1, True=true")]
    [InlineData("{ type: integer, enum: [1, two] }", "Scalar", "Value1=1, Two=two")]
    [InlineData("{ type: [string, integer], enum: [a, 1, '1'] }", "Scalar", "A=a, Value1=1, Value1_2=1")]
    public void TheValuesDecideTheUnderlyingType(string schema, string underlying, string expected)
    {
        var bound = Bound.Schema(schema);
        bound.Enum("GetThingResponseValue").Underlying.ToString().ShouldBe(underlying);
        Members(bound).ShouldBe(expected);
    }

    [Fact]
    public void ANullValueIsNullabilityOfTheUse()
    {
        var bound = Bound.Schema("{ type: [string, 'null'], enum: [a, null] }");
        Members(bound).ShouldBe("A=a");
        Bound.Show(bound.Value().Type).ShouldBe("GetThingResponseValue?");
    }

    [Theory]
    [InlineData("x-enum-varnames: [One, Two]")]
    [InlineData("x-enumNames: [one, two]")]
    public void ExtensionsNameTheMembers(string extension)
    {
        var bound = Bound.Schema("{ type: integer, enum: [1, 2], x-enum-descriptions: [The first.], " + extension + " }");
        Members(bound).ShouldBe("One=1, Two=2");
        bound.Enum("GetThingResponseValue").Values.Select(value => value.Documentation.Summary).ShouldBe(["The first.", ""]);
    }

    [Theory]
    [InlineData("{ anyOf: [{ type: string, enum: [a] }, { type: string }] }", "A=a")]
    [InlineData("{ oneOf: [{ const: a, title: First }, { const: b }] }", "A=a, B=b")]
    [InlineData("{ type: string, oneOf: [{ const: a }, { enum: [b, c] }] }", "A=a, B=b, C=c")]
    public void ChoicesOfStringConstantsAreOneEnum(string schema, string expected) => Members(Bound.Schema(schema)).ShouldBe(expected);

    [Fact]
    public void ValuesOfAChoiceKeepTheirDescriptions() => Bound
        .Schema("{ oneOf: [{ const: a, title: First }, { const: b, description: Second }] }")
        .Enum("GetThingResponseValue").Values.Select(value => value.Documentation.Summary).ShouldBe(["First", "Second"]);

    [Fact]
    public void TooManyValuesGetNoNames()
    {
        string Values(int count) => string.Join(", ", Enumerable.Range(1, count).Select(number => "v" + number));

        Bound.Schema("{ type: string, enum: [" + Values(2000) + "] }").Enum("GetThingResponseValue").Values.Count.ShouldBe(2000);
        Bound.Schema("{ type: string, »enum: [" + Values(2001) + "] }").ShouldReport("GB2071")
            .Enum("GetThingResponseValue").Values.ShouldBeEmpty();
    }

    private static string Members(Bound bound)
    {
        _ = bound.Model;
        return string.Join(", ", bound.Enum("GetThingResponseValue").Values.Select(value => value.Name + "=" + value.Value));
    }
}
