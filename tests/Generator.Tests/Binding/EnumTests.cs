using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class EnumTests
{
    [Theory]
    [InlineData("[mobile, pos]", "Mobile=mobile, Pos=pos")]
    [InlineData("[asc, ASC, Asc]", "Asc=asc, Asc2=ASC, Asc3=Asc")]
    [InlineData("['+1', '-1', '']", "Plus1=+1, Minus1=-1, Empty=")]
    [InlineData("['>=', '<=']", "GreaterThanOrEqual=>=, LessThanOrEqual=<=")]
    [InlineData("[Equals, value, TryParse, GetHashCode]",
        "EqualsValue=Equals, ValueValue=value, TryParseValue=TryParse, GetHashCodeValue=GetHashCode")]
    [InlineData("[getThingResponseValue]", "GetThingResponseValueValue=getThingResponseValue")]
    [InlineData("[a, a]", "A=a")]
    [InlineData("[1, true]", "Value1=1, True=true")]
    public void MembersAreNamedAfterTheirTexts(string values, string expected) =>
        Members(Bound.Schema("{ type: string, enum: " + values + " }")).ShouldBe(expected);

    [Theory]
    [InlineData("{ type: integer, enum: [1, -1, 10] }", "Int64", "Value1=1, Minus1=-1, Value10=10")]
    [InlineData("{ type: integer, format: int32, enum: [0] }", "Int32", "Value0=0")]
    [InlineData("{ enum: [1, 2] }", "Int64", "Value1=1, Value2=2")]
    [InlineData("{ const: order }", "String", "Order=order")]
    [InlineData("{ enum: [a, b] }", "String", "A=a, B=b")]
    public void EnumsStandOverTextOrWholeNumbers(string schema, string underlying, string expected)
    {
        var bound = Bound.Schema(schema);
        bound.Enum("GetThingResponseValue").Underlying.ToString().ShouldBe(underlying);
        Members(bound).ShouldBe(expected);
    }

    [Fact]
    public void NullAmongTheValuesIsNullabilityOfTheUse()
    {
        var bound = Bound.Schema("{ type: [string, 'null'], enum: [a, null] }");
        Members(bound).ShouldBe("A=a");
        Bound.Show(bound.Value().Type).ShouldBe("GetThingResponseValue?");
    }

    [Fact]
    public void NumbersWithFractionsKeepTheirType() => Bound.Show(Bound.Schema("{ type: number, enum: [0.5] }").Value().Type)
        .ShouldBe("Decimal");

    private static string Members(Bound bound)
    {
        _ = bound.Model;
        return string.Join(", ", bound.Enum("GetThingResponseValue").Values.Select(value => value.Name + "=" + value.Value));
    }
}
