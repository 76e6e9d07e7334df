using System;
using System.Linq;
using Gameball.Runtime;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Injection;

/// <summary>Options from a configuration.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void EverySettingSetsItsOption()
    {
        var options = Read(
            ("apikey", "a"), ("SecretKey", "s"), ("HighSecurity", "true"), ("BaseAddress", "https://api.example.com"), ("ApiVersion", "4.1"),
            ("Timeout", "00:00:30"), ("AllowMissingProperties", "True"), ("Credentials:partner", "p"),
            ("AllowUnreadableOptionalProperties", "true"), ("MaxJsonDepth", "100"), ("Responses:MaxBodyBytes", "1"),
            ("Responses:MaxErrorBytes", "2"), ("Responses:MaxPages", "3"), ("Responses:MaxEmptyPages", "4"),
            ("ServerOverrides:https://other.example.com", "https://127.0.0.1"), ("Limits:Margin", "00:00:01"), ("Limits:InteractiveShare", "0.25"),
            ("Limits:MaxRetryAfter", "00:02:00"),
            ("Retry:MaxAttempts", "2"), ("Retry:MinDelay", "00:00:02"), ("Retry:MaxDelay", "00:00:03"), ("Retry:AttemptTimeout", "00:00:04"),
            ("Retry:BreakDuration", "00:00:05"), ("Retry:RetryWhenSafetyUnknown", "true"));

        (options.ApiKey, options.SecretKey, options.HighSecurity, options.ApiVersion).ShouldBe(("a", "s", true, GameballApiVersion.V4_1));
        (options.BaseAddress, options.Timeout, options.AllowMissingProperties)
            .ShouldBe((new Uri("https://api.example.com"), TimeSpan.FromSeconds(30), true));
        options.Credentials["partner"].ShouldBe("p");
        options.ServerOverrides["https://other.example.com"].ShouldBe(new Uri("https://127.0.0.1"));
        (options.Limits.Margin, options.Limits.InteractiveShare, options.Limits.MaxRetryAfter)
            .ShouldBe((TimeSpan.FromSeconds(1), 0.25, TimeSpan.FromMinutes(2)));
        (options.AllowUnreadableOptionalProperties, options.MaxJsonDepth).ShouldBe((true, 100));
        var responses = options.Responses;
        (responses.MaxBodyBytes, responses.MaxErrorBytes, responses.MaxPages, responses.MaxEmptyPages).ShouldBe((1, 2, 3, 4));
        var retry = options.Retry;
        (retry.MaxAttempts, retry.MinDelay, retry.MaxDelay).ShouldBe((2, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)));
        (retry.AttemptTimeout, retry.BreakDuration, retry.RetryWhenSafetyUnknown)
            .ShouldBe((TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5), true));
    }

    [Fact]
    public void EveryOptionWithATextFormIsASetting()
    {
        string[] known = [.. SettingsReader.Names];

        foreach ((var type, var prefix) in new[]
        {
            (typeof(GameballOptions), ""), (typeof(GameballLimitOptions), "Limits:"), (typeof(GameballRetryOptions), "Retry:"),
            (typeof(GameballResponseOptions), "Responses:"),
        })
        {
            known.ShouldBeSubsetOf([.. known.Where(name => prefix.Length == 0 || !name.StartsWith(prefix)), .. Names(type, prefix)]);
            Names(type, prefix).ShouldBeSubsetOf(known);
        }

        static string[] Names(Type type, string prefix) =>
        [
            .. type.GetProperties()
                .Where(property => property.CanWrite && IsText(property.PropertyType))
                .Select(property => prefix + property.Name),
        ];

        static bool IsText(Type type) =>
            type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Uri) || type == typeof(TimeSpan);
    }

    [Theory]
    [InlineData("Timout", "00:00:30", "Gameball:Timout is not a setting")]
    [InlineData("Retry:Attempts", "3", "Gameball:Retry:Attempts is not a setting")]
    [InlineData("Responses:MaxBytes", "3", "Gameball:Responses:MaxBytes is not a setting")]
    [InlineData("Timeout", "30", "Gameball:Timeout must be a time such as 00:01:40")]
    [InlineData("Timeout", "CANARY:1", "Gameball:Timeout must be a time")]
    [InlineData("HighSecurity", "CANARY", "Gameball:HighSecurity must be true or false")]
    [InlineData("Retry:MaxAttempts", "-CANARY", "Gameball:Retry:MaxAttempts must be a whole number")]
    [InlineData("Limits:InteractiveShare", "CANARY", "Gameball:Limits:InteractiveShare must be a number")]
    [InlineData("BaseAddress", "CANARY", "Gameball:BaseAddress must be an address")]
    [InlineData("ApiVersion", "CANARY", "Gameball:ApiVersion must be 4.0 or 4.1")]
    public void AnUnreadableValueIsNamedAndNotShown(string name, string value, string message)
    {
        var error = Should.Throw<OptionsValidationException>(() => Read((name, value)));

        error.Message.ShouldContain(message);
        error.Message.ShouldNotContain("CANARY");
    }

    [Fact]
    public void BlankValuesAndForeignSectionsAreIgnored()
    {
        var options = Read(("ApiKey", ""), ("Timeout", " "), ("SecretKey", null), ("Accounts:eu:ApiKey", "a"));

        (options.ApiKey, options.SecretKey, options.Timeout).ShouldBe((null, null, TimeSpan.FromSeconds(100)));
    }

    private static GameballOptions Read(params (string Key, string? Value)[] settings)
    {
        GameballOptions options = new();
        SettingsReader.Read(Setup.Section(settings), "test", options);
        return options;
    }
}
