using System;
using System.Globalization;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

public sealed class NumberBytesTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-0.0")]
    [InlineData("100.25")]
    [InlineData("1.10")]
    [InlineData("-12345.6789")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    public void DecimalsKeepTheirPlaces(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);

        Written.By(b => b.Value(value)).ShouldBe(JsonSerializer.Serialize(value));
    }

    [Fact]
    public void DecimalsOfAnySizeSignAndNumberOfPlaces()
    {
        Random random = new(11);
        for (var i = 0; i < 20_000; i++)
        {
            var high = i % 4 == 0 ? random.Next() : 0;
            var middle = i % 4 <= 1 ? random.Next(int.MinValue, int.MaxValue) : 0;
            decimal value = new(random.Next(i % 2 == 0 ? int.MaxValue : 1000), middle, high, i % 3 == 0, (byte)(i % 29));

            Written.By(b => b.Value(value)).ShouldBe(JsonSerializer.Serialize(value));
        }
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void WholeNumbers(long value)
    {
        Written.By(b => b.Value(value)).ShouldBe(JsonSerializer.Serialize(value));
        Written.By(b => b.Value(unchecked((int)value))).ShouldBe(JsonSerializer.Serialize(unchecked((int)value)));
    }

    [Fact]
    public void FloatingPointNumbers()
    {
        Random random = new(7);
        var bits = new byte[8];
        for (var i = 0; i < 20_000; i++)
        {
            random.NextBytes(bits);
            var value = BitConverter.ToDouble(bits);
            var single = BitConverter.ToSingle(bits);
            if (double.IsFinite(value))
            {
                Written.By(b => b.Value(value)).ShouldBe(JsonSerializer.Serialize(value));
            }

            if (float.IsFinite(single))
            {
                Written.By(b => b.Value(single)).ShouldBe(JsonSerializer.Serialize(single));
            }
        }
    }

    [Fact]
    public void NotableFloatingPointNumbers()
    {
        foreach (var value in new[] { 0, -0.0, 1, 0.1, 1e21, 1e-7, 1.5e300, double.Epsilon, double.MaxValue })
        {
            Written.By(b => b.Value(value)).ShouldBe(JsonSerializer.Serialize(value));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void NumbersThatJsonCannotRepresentAreRejected(double value)
    {
        Should.Throw<ArgumentException>(() => Written.By(b => b.Value(value)));
        Should.Throw<ArgumentException>(() => Written.By(b => b.Value((float)value)));
        Should.Throw<ArgumentException>(() => (JsonScalar)value);
    }
}
