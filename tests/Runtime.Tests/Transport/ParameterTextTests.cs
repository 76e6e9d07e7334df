using System;
using System.Globalization;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

public sealed class ParameterTextTests
{
    [Fact]
    public void Values_have_one_text_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        try
        {
            ParameterText.Of("a").ShouldBe("a");
            ParameterText.Of(true).ShouldBe("true");
            ParameterText.Of(-1).ShouldBe("-1");
            ParameterText.Of(-1L).ShouldBe("-1");
            ParameterText.Of(-1.50m).ShouldBe("-1.50");
            ParameterText.Of(0.1f).ShouldBe("0.1");
            ParameterText.Of(0.1).ShouldBe("0.1");
            ParameterText.Of(new DateTimeOffset(2024, 1, 31, 12, 0, 0, 5, TimeSpan.FromHours(2))).ShouldBe("2024-01-31T12:00:00.005+02:00");
            ParameterText.Of(new DateTime(2024, 1, 31, 12, 0, 0)).ShouldBe("2024-01-31");
            ParameterText.Of(new DateOnly(2024, 1, 31)).ShouldBe("2024-01-31");
            ParameterText.Of(Guid.Empty).ShouldBe("00000000-0000-0000-0000-000000000000");
            ParameterText.Of(new byte[] { 255, 254 }).ShouldBe("//4=");
            ParameterText.Of((JsonScalar)1.50m).ShouldBe("1.50");
            ParameterText.Of(JsonDocument.Parse("\"t\"").RootElement).ShouldBe("t");
            ParameterText.Of(JsonDocument.Parse("[1]").RootElement).ShouldBe("[1]");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Null_stays_null()
    {
        ParameterText.Of((string?)null).ShouldBeNull();
        ParameterText.Of((bool?)null).ShouldBeNull();
        ParameterText.Of((decimal?)null).ShouldBeNull();
        ParameterText.Of((DateTimeOffset?)null).ShouldBeNull();
        ParameterText.Of((byte[]?)null).ShouldBeNull();
        ParameterText.Of((JsonScalar?)null).ShouldBeNull();
        ParameterText.Of((int?)5).ShouldBe("5");
    }
}
