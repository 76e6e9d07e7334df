using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>The text that the scrubber removes and keeps.</summary>
public sealed class ScrubberTests
{
    [Theory]
    [InlineData("y", "The API key is unknown: y.", "The API key is unknown: y.")]
    [InlineData("key", "The API key is unknown: key.", "The API key is unknown: key.")]
    [InlineData("keys", "The monkeys of keys: key, keyset, keys", "The monkeys of ***: key, keyset, ***")]
    [InlineData("user:1234", "Password 1234 of 12345 is wrong; x1234", "Password *** of 12345 is wrong; x1234")]
    [InlineData("gb_test_1", "xgb_test_12", "x***2")]
    public void AShortKeyDoesNotBreakWords(string key, string text, string scrubbed) =>
        new SecretScrubber(Secrets(key)).Scrub(text).ShouldBe(scrubbed);

    [Theory]
    [InlineData("abcd", "abcde abcd", "abcde ***")]
    [InlineData("12345678", "x12345678y", "x***y")]
    [InlineData("1234567", "x1234567y", "x1234567y")]
    public void AKeyOfEightCharactersIsTakenOutOfWords(string key, string text, string scrubbed) =>
        new SecretScrubber([key]).Scrub(text).ShouldBe(scrubbed);

    [Theory]
    [InlineData("gb te/st+key", "gb%2520te%252Fst%252Bkey")]
    [InlineData("quoted\"and/slashed", "quoted\\\"and/slashed")]
    [InlineData("quoted\"and/slashed", "quoted\\\"and\\/slashed")]
    public void AKeyIsKnownEscapedTwiceAndQuoted(string key, string written) =>
        new SecretScrubber([key]).Scrub("seen: " + written + ".").ShouldBe("seen: ***.");

    [Fact]
    public void TheLast256TokensAreKnown()
    {
        SecretScrubber scrubber = new([]);
        Enumerable.Range(0, 256).ToList().ForEach(i => scrubber.Learn(Token(i)));
        scrubber.Scrub(Token(0)).ShouldBe("***");
        scrubber.Learn(Token(256));
        scrubber.Scrub(Token(0)).ShouldBe(Token(0));
        scrubber.Scrub(Token(1)).ShouldBe("***");

        // One that was dropped is learned anew.
        scrubber.Learn(Token(0));
        scrubber.Scrub(Token(0)).ShouldBe("***");
        scrubber.Scrub(Token(1)).ShouldBe(Token(1));
    }

    [Fact]
    public void EveryEncodingOfAKeyIsRemoved()
    {
        const string Key = "gb/te st+ké&\"<1";
        SecretScrubber scrubber = new([Key]);
        string[] forms =
        [
            Key, Key.ToUpperInvariant(), Uri.EscapeDataString(Key), Uri.EscapeDataString(Key).ToLowerInvariant(), WebUtility.UrlEncode(Key),
            WebUtility.HtmlEncode(Key), JsonSerializer.Serialize(Key), JsonSerializer.Serialize(Key).ToLowerInvariant(),
            Uri.EscapeDataString(Uri.EscapeDataString(Key)), JsonSerializer.Serialize(Base64(Key)), Uri.EscapeDataString(Base64(Key)),
            Key.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal),
        ];

        foreach (var form in forms)
        {
            scrubber.Scrub($"a {form} b").Trim('"').Replace("\"", "", StringComparison.Ordinal).ShouldBe("a *** b");
        }
    }

    [Fact]
    public void TokensOfManyCallsInFlightAreKnownAndUsedOnesLongest()
    {
        SecretScrubber scrubber = new([]);
        scrubber.Learn("token-used-all-the-time");
        foreach (var i in Enumerable.Range(0, 200))
        {
            scrubber.Learn($"token-number-{i:000}-x");
            scrubber.Learn("token-used-all-the-time");
        }

        var text = string.Join(' ', Enumerable.Range(150, 50).Select(i => $"token-number-{i:000}-x")) + " token-used-all-the-time";
        scrubber.Scrub(text).Replace("***", "", StringComparison.Ordinal).ShouldBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(4, 1)]
    [InlineData(3, 3)]
    [InlineData(1, 4)]
    public void FormsLongerThanATextAreNotSearched(int length, int first) =>
        SecretScrubber.FirstWithin(["aaaaa", "bbbb", "cccc", "dd"], length).ShouldBe(first);

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private static string[] Secrets(string key) => [.. new KeySet(
        new GameballKeys(key), new System.Collections.Generic.Dictionary<string, string>()).Secrets()];

    private static string Token(int number) => FormattableString.Invariant($"token-{number:D8}-of-a-session");
}
