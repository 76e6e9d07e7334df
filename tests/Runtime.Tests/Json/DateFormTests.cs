using System;
using System.Globalization;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

/// <summary>Points in time as servers write them: RFC 3339 and further forms of ISO 8601.</summary>
public sealed class DateFormTests
{
    [Theory]
    [InlineData("2023-11-27t17:43:43z", "2023-11-27T17:43:43.0000000+00:00")]
    [InlineData("2023-11-27T17:43:43z", "2023-11-27T17:43:43.0000000+00:00")]
    [InlineData("2023-11-27 17:43:43Z", "2023-11-27T17:43:43.0000000+00:00")]
    [InlineData("2023-11-27 17:43:43", "2023-11-27T17:43:43.0000000+00:00")]
    [InlineData("2023-11-27T17:43:43+0100", "2023-11-27T17:43:43.0000000+01:00")]
    [InlineData("2023-11-27T17:43:43-1130", "2023-11-27T17:43:43.0000000-11:30")]
    [InlineData("2023-11-27T17:43:43+01", "2023-11-27T17:43:43.0000000+01:00")]
    [InlineData("2023-11-27T17:43:43-00:00", "2023-11-27T17:43:43.0000000+00:00")]
    [InlineData("2023-11-27T17:43:43+14:00", "2023-11-27T17:43:43.0000000+14:00")]
    [InlineData("2023-11-27T17:43:43,5Z", "2023-11-27T17:43:43.5000000+00:00")]
    [InlineData("2023-11-27T17:43:43.123456789Z", "2023-11-27T17:43:43.1234567+00:00")]
    [InlineData("2023-11-27T17:43:43.12345678901234567890Z", "2023-11-27T17:43:43.1234567+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00")]
    [InlineData("2023-11-27T17:43Z", "2023-11-27T17:43:00.0000000+00:00")]
    [InlineData("2023-11-27", "2023-11-27T00:00:00.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00", "0001-01-01T00:00:00.0000000+00:00")]
    public void PointsInTime(string text, string expected) =>
        Read.From($"\"{text}\"", JsonTypes.DateTime).ToString("O", CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData("2023-11-27t17:43:43z", "2023-11-27")]
    [InlineData("2023-11-27 23:59:59+0100", "2023-11-27")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("0001-01-01T00:00:00+05:00", "0001-01-01")]
    [InlineData("9999-12-31T23:59:59-05:00", "9999-12-31")]
    public void Dates(string text, string expected)
    {
        Read.From($"\"{text}\"", JsonTypes.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(expected);
        Read.From($"\"{text}\"", JsonTypes.LegacyDate).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023-11-27T")]
    [InlineData("2023-11-27T17")]
    [InlineData("2023-11-27T17:43:")]
    [InlineData("2023-11-27T17:43:43.")]
    [InlineData("2023-11-27T17:43:43,Z")]
    [InlineData("2023-11-27T17:43:61Z")]
    [InlineData("2023-11-27T24:00:00Z")]
    [InlineData("2023-11-27T17:60:00Z")]
    [InlineData("2023-11-27T17:43:43+1")]
    [InlineData("2023-11-27T17:43:43+010")]
    [InlineData("2023-11-27T17:43:43+01:60")]
    [InlineData("2023-11-27T17:43:43+14:01")]
    [InlineData("2023-11-27T17:43:43+99:59")]
    [InlineData("2023-11-27T17:43:43ZZ")]
    [InlineData("2023-11-27T17:43:43Z ")]
    [InlineData(" 2023-11-27T17:43:43Z")]
    [InlineData("2023-02-29")]
    [InlineData("2023-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("20231127T174343Z")]
    [InlineData("27.11.2023")]
    [InlineData("11/27/2023")]
    [InlineData("٢٠٢٣-11-27")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:60Z")]
    public void InvalidPointsInTime(string text) =>
        Should.Throw<JsonException>(() => Read.From($"\"{text}\"", JsonTypes.DateTime)).Message.ShouldContain("a point in time");

    [Fact]
    public void EveryFormOfAPointInTimeIsTheSamePoint()
    {
        Random random = new(7);
        for (var i = 0; i < 2_000; i++)
        {
            var minutes = random.Next(-14 * 60, (14 * 60) + 1);
            DateTimeOffset value = new(
                random.NextInt64(DateTime.MinValue.AddDays(1).Ticks, DateTime.MaxValue.AddDays(-1).Ticks), TimeSpan.FromMinutes(minutes));
            var usual = value.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
            foreach (var form in new[]
            {
                usual,
                usual.Replace('T', 't'),
                usual.Replace('T', ' '),
                usual.Replace('.', ','),
                usual[..^3] + usual[^2..],
                value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'z'", CultureInfo.InvariantCulture),
            })
            {
                Read.From($"\"{form}\"", JsonTypes.DateTime).ShouldBe(value, form);
            }
        }
    }
}
