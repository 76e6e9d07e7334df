using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>Numbers and dates in the form of a culture.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData(null, "1234.50", "1234.50")]
    [InlineData(null, " -5 ", "-5")]
    [InlineData(null, "1.5e3", "1500")]
    [InlineData(null, "1,234", null)]
    [InlineData(null, "1,5", null)]
    [InlineData("de-DE", "1.234,56", "1234.56")]
    [InlineData("de", "1.234.567,8", "1234567.8")]
    [InlineData("de-DE", "1234,5", "1234.5")]
    [InlineData("de-DE", "1,234", "1.234")]
    [InlineData("de-DE", "-0,5", "-0.5")]
    [InlineData("de-DE", "1.234.567", "1234567")]
    [InlineData("de-DE", "1.234", null)]
    [InlineData("de-DE", "1234.56", null)]
    [InlineData("de-DE", "12.34", null)]
    [InlineData("de-DE", "1.23.456,0", null)]
    [InlineData("de-DE", "1,234.56", null)]
    [InlineData("de-DE", "1,2,3", null)]
    [InlineData("de-DE", "", null)]
    [InlineData("de-CH", "1'234.50", "1234.50")]
    [InlineData("de-CH", "1\u2019234", "1234")]
    [InlineData("en-US", "1,234.56", "1234.56")]
    [InlineData("en-US", "1,234", null)]
    [InlineData("en-US", "1.234", "1.234")]
    [InlineData("en-IN", "12,34,567.5", "1234567.5")]
    [InlineData("en-IN", "1,234,567.5", null)]
    [InlineData("fr-FR", "1\u202F234,5", "1234.5")]
    [InlineData("fr-FR", "1 234", "1234")]
    [InlineData("fr-FR", "1\u00A0234\u00A0567,25", "1234567.25")]
    [InlineData("fr-FR", "12 34", null)]
    [InlineData("ar-EG", "\u0661\u0662", null)]
    public void ANumberIsReadInTheFormOfTheCultureOrNotAtAll(string? culture, string text, string? number)
    {
        var isOne = Cultures.Find(culture).TryNumber(text, out var read);

        isOne.ShouldBe(number is not null);
        if (isOne)
        {
            read.ToString(CultureInfo.InvariantCulture).ShouldBe(number);
        }
    }

    [Theory]
    [InlineData(null, "1234", 1234L)]
    [InlineData(null, "1.0", null)]
    [InlineData(null, "99999999999999999999", null)]
    [InlineData("de-DE", "1.234", 1234L)]
    [InlineData("de-DE", "1,0", null)]
    [InlineData("en-US", "-1,234,567", -1234567L)]
    public void AWholeNumberHasNoDecimalsSoItsThousandsAreNotAmbiguous(string? culture, string text, long? number) =>
        (Cultures.Find(culture).TryWhole(text, out var read) ? read : (long?)null).ShouldBe(number);

    [Theory]
    [InlineData(null, "2026-12-31", "2026-12-31T00:00:00+00:00")]
    [InlineData(null, "31.12.2026", null)]
    [InlineData(null, "03/04/2026", null)]
    [InlineData("de-DE", "31.12.2026", "2026-12-31T00:00:00+00:00")]
    [InlineData("de-DE", "1.2.2026 8:05", "2026-02-01T08:05:00+00:00")]
    [InlineData("de-DE", "01.02.2026, 18:05:07", "2026-02-01T18:05:07+00:00")]
    [InlineData("de-DE", "2026-12-31T10:00:00+02:00", "2026-12-31T10:00:00+02:00")]
    [InlineData("de-DE", "12.31.2026", null)]
    [InlineData("de-DE", "31/12/2026", null)]
    [InlineData("de-DE", "31.12.26", null)]
    [InlineData("cs", "31. 12. 2026", "2026-12-31T00:00:00+00:00")]
    [InlineData("en-US", "03/04/2026", "2026-03-04T00:00:00+00:00")]
    [InlineData("en-US", "3/4/2026, 6:05:07 PM", "2026-03-04T18:05:07+00:00")]
    [InlineData("en-GB", "03/04/2026", "2026-04-03T00:00:00+00:00")]
    [InlineData("en-GB", "12/31/2026", null)]
    [InlineData("nl-NL", "31-12-2026 09:30", "2026-12-31T09:30:00+00:00")]
    [InlineData("hu", "2026. 12. 31.", "2026-12-31T00:00:00+00:00")]
    [InlineData("sv-SE", "2026-12-31", "2026-12-31T00:00:00+00:00")]
    [InlineData("ja-JP", "2026/1/2", "2026-01-02T00:00:00+00:00")]
    public void ATimeIsReadInTheFormOfTheCultureOrIso8601(string? culture, string text, string? time) =>
        (Cultures.Find(culture).TryTime(text, out var read) ? read.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null).ShouldBe(time);

    [Fact]
    public void EveryCultureReadsWhatItWrites()
    {
        foreach (var culture in Cultures.Names.Select(Cultures.Find))
        {
            foreach (var number in new[] { "0", "1234", "1234.5", "-0.125", "1.234", "1234567.891" })
            {
                culture.TryNumber(culture.Write(number), out var read).ShouldBeTrue(culture.Name + " " + number);
                read.ShouldBe(decimal.Parse(number, CultureInfo.InvariantCulture), culture.Name);
            }
        }
    }

    [Fact]
    public async Task AFileWithDecimalCommasIsImportedAndAmbiguousNumbersFailWithTheirPlace()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write(
            "orders.csv",
            Orders.Header.Replace(',', ';'),
            "c-1;o-1;31.12.2023;1.234,56",
            "c-2;o-2;1.12.2023;1.234",
            "c-3;o-3;12.31.2023;5");

        (await desk.RunAsync("orders", file, "--culture", "de-DE")).ShouldBe(ExitCode.SomeFailed, desk.Error);

        var sent = JsonNode.Parse(desk.Server.Ledger.Rows.Single().Json)!;
        sent["totalPaid"]!.ToJsonString().ShouldBe("1234.56");
        sent["orderDate"]!.ToString().ShouldStartWith("2023-12-31T00:00:00");
        var failed = desk.Lines("orders.failed.csv");
        failed[1].ShouldContain("column totalPaid: '1.234' is not a number (in de-DE such as 1234,50 or 1.234,50; 1.234 is ambiguous");
        failed[1].ShouldEndWith(";3");
        failed[2].ShouldContain("column orderDate: '12.31.2023' is not a time (in de-DE such as 9.3.2024");
        desk.Error.ShouldContain("It has the numbers and dates of --culture de-DE again.");
    }

    [Fact]
    public async Task AnUnknownCultureIsReportedWithTheKnownOnes()
    {
        await using var desk = await Desk.OpenAsync(input: Orders.Header);

        (await desk.RunAsync("orders", "-", "--culture", "xx")).ShouldBe(ExitCode.Unusable);

        desk.Error.ShouldContain("--culture: 'xx' is unknown. Known cultures: ar-EG");
    }

    [Fact]
    public async Task WithoutACultureTheHintNamesTheOption()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", Orders.Header, "c-1,o-1,31.12.2023,5");

        (await desk.RunAsync("orders", file, "--dry-run")).ShouldBe(ExitCode.SomeFailed, desk.Error);

        desk.Error.ShouldContain("'31.12.2023' is not a time (such as 2024-03-09T18:45:00Z; without a zone it is UTC; --culture sets another form).");
    }
}
