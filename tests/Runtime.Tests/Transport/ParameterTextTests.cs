using System;
using System.Globalization;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

public sealed class ParameterTextTests
{
    [Fact]
    public void ValuesHaveTheSameTextInEveryCulture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        try
        {
            ParameterText.Format("a").ShouldBe("a");
            ParameterText.Format(true).ShouldBe("true");
            ParameterText.Format(-1).ShouldBe("-1");
            ParameterText.Format(-1L).ShouldBe("-1");
            ParameterText.Format(-1.50m).ShouldBe("-1.50");
            ParameterText.Format(0.1f).ShouldBe("0.1");
            ParameterText.Format(0.1).ShouldBe("0.1");
            ParameterText.Format(new DateTimeOffset(2024, 1, 31, 12, 0, 0, 5, TimeSpan.FromHours(2))).ShouldBe("2024-01-31T12:00:00.005+02:00");
            ParameterText.Format(new DateTime(2024, 1, 31, 12, 0, 0)).ShouldBe("2024-01-31");
            ParameterText.Format(new DateOnly(2024, 1, 31)).ShouldBe("2024-01-31");
            ParameterText.Format(Guid.Empty).ShouldBe("00000000-0000-0000-0000-000000000000");
            ParameterText.Format(new byte[] { 255, 254 }).ShouldBe("//4=");
            ParameterText.Format((JsonScalar)1.50m).ShouldBe("1.50");
            ParameterText.Format(JsonDocument.Parse("\"t\"").RootElement).ShouldBe("t");
            ParameterText.Format(JsonDocument.Parse("[1]").RootElement).ShouldBe("[1]");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void NullStaysNull()
    {
        ParameterText.Format((string?)null).ShouldBeNull();
        ParameterText.Format((bool?)null).ShouldBeNull();
        ParameterText.Format((decimal?)null).ShouldBeNull();
        ParameterText.Format((DateTimeOffset?)null).ShouldBeNull();
        ParameterText.Format((byte[]?)null).ShouldBeNull();
        ParameterText.Format((JsonScalar?)null).ShouldBeNull();
        ParameterText.Format((int?)5).ShouldBe("5");
    }
}
