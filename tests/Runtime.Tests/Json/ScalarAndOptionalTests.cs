using System;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

public sealed class ScalarAndOptionalTests
{
    [Theory]
    [InlineData("\"text \\u0022 x\"")]
    [InlineData("\"12\"")]
    [InlineData("12")]
    [InlineData("1.50")]
    [InlineData("123456789012345678901234567890123456789.25")]
    [InlineData("1e400")]
    [InlineData("true")]
    [InlineData("false")]
    public void AScalarSurvivesARoundTrip(string json)
    {
        var scalar = Read.From(json, JsonTypes.Scalar);

        Written.By(b => b.Value(scalar)).ShouldBe(json);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void ObjectsAndListsAreNotScalars(string json) => Should.Throw<JsonException>(() => Read.From(json, JsonTypes.Scalar));

    [Fact]
    public void AScalarConvertsFromItsValues()
    {
        Written.By(b => b.Value((JsonScalar)"a")).ShouldBe("\"a\"");
        Written.By(b => b.Value((JsonScalar)1)).ShouldBe("1");
        Written.By(b => b.Value((JsonScalar)1L)).ShouldBe("1");
        Written.By(b => b.Value((JsonScalar)1.10m)).ShouldBe("1.10");
        Written.By(b => b.Value((JsonScalar)0.1)).ShouldBe("0.1");
        Written.By(b => b.Value((JsonScalar)true)).ShouldBe("true");
        Should.Throw<ArgumentException>(() => Written.By(b => b.Value(default(JsonScalar))));
    }

    [Fact]
    public void ScalarsAreEqualByKindAndValue()
    {
        ((JsonScalar)1 == 1.0m).ShouldBeTrue();
        ((JsonScalar)1).GetHashCode().ShouldBe(((JsonScalar)1.00m).GetHashCode());
        ((JsonScalar)1 == "1").ShouldBeFalse();
        ((JsonScalar)"true" == true).ShouldBeFalse();
        default(JsonScalar).ShouldBe(default);
    }

    [Fact]
    public void AScalarReturnsItsValue()
    {
        ((JsonScalar)"12.5").TryGetDecimal(out var number).ShouldBeTrue();
        number.ShouldBe(12.5m);
        ((JsonScalar)true).TryGetBoolean(out var flag).ShouldBeTrue();
        flag.ShouldBeTrue();
        ((JsonScalar)true).TryGetDecimal(out _).ShouldBeFalse();
        ((JsonScalar)"true").TryGetBoolean(out _).ShouldBeFalse();
    }

    [Fact]
    public void OptionalDistinguishesAbsentFromNull()
    {
        Optional<string?> absent = default;
        Optional<string?> none = null;
        Optional<string?> text = "x";

        absent.HasValue.ShouldBeFalse();
        none.HasValue.ShouldBeTrue();
        none.Value.ShouldBeNull();
        text.Value.ShouldBe("x");
        (absent == none).ShouldBeFalse();
        (text == "x").ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => absent.Value);
    }
}
