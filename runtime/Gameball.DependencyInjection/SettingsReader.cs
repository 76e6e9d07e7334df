using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Gameball.Runtime;

/// <summary>
/// Reads options from a configuration by a table, without reflection. An unknown name is an error, because a typo would silently leave a
/// default in force. Messages never contain a value, which may be a key in the wrong place.
/// </summary>
internal static class SettingsReader
{
    private const string Credentials = nameof(GameballOptions.Credentials) + ":";
    private const string ServerOverrides = nameof(GameballOptions.ServerOverrides) + ":";
    private const string Limits = nameof(GameballOptions.Limits) + ":";
    private const string Responses = nameof(GameballOptions.Responses) + ":";
    private const string Retry = nameof(GameballOptions.Retry) + ":";

    private static readonly Dictionary<string, Action<GameballOptions, string>> s_settings = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(GameballOptions.ApiKey)] = static (options, text) => options.ApiKey = text,
        [nameof(GameballOptions.SecretKey)] = static (options, text) => options.SecretKey = text,
        [nameof(GameballOptions.HighSecurity)] = static (options, text) => options.HighSecurity = Flag(text),
        [nameof(GameballOptions.BaseAddress)] = static (options, text) => options.BaseAddress = Address(text),
        [nameof(GameballOptions.ApiVersion)] = static (options, text) => options.ApiVersion = Version(text),
        [nameof(GameballOptions.Timeout)] = static (options, text) => options.Timeout = Time(text),
        [nameof(GameballOptions.AllowMissingProperties)] = static (options, text) => options.AllowMissingProperties = Flag(text),
        [nameof(GameballOptions.AllowUnreadableOptionalProperties)] =
            static (options, text) => options.AllowUnreadableOptionalProperties = Flag(text),
        [nameof(GameballOptions.MaxJsonDepth)] = static (options, text) => options.MaxJsonDepth = Whole(text),
        [Responses + nameof(GameballResponseOptions.MaxBodyBytes)] = static (options, text) => options.Responses.MaxBodyBytes = Whole(text),
        [Responses + nameof(GameballResponseOptions.MaxErrorBytes)] = static (options, text) => options.Responses.MaxErrorBytes = Whole(text),
        [Responses + nameof(GameballResponseOptions.MaxPages)] = static (options, text) => options.Responses.MaxPages = Whole(text),
        [Responses + nameof(GameballResponseOptions.MaxEmptyPages)] = static (options, text) => options.Responses.MaxEmptyPages = Whole(text),
        [Limits + nameof(GameballLimitOptions.Margin)] = static (options, text) => options.Limits.Margin = Time(text),
        [Limits + nameof(GameballLimitOptions.MaxRetryAfter)] = static (options, text) => options.Limits.MaxRetryAfter = Time(text),
        [Limits + nameof(GameballLimitOptions.InteractiveShare)] = static (options, text) => options.Limits.InteractiveShare = Share(text),
        [Retry + nameof(GameballRetryOptions.MaxAttempts)] = static (options, text) => options.Retry.MaxAttempts = Whole(text),
        [Retry + nameof(GameballRetryOptions.MinDelay)] = static (options, text) => options.Retry.MinDelay = Time(text),
        [Retry + nameof(GameballRetryOptions.MaxDelay)] = static (options, text) => options.Retry.MaxDelay = Time(text),
        [Retry + nameof(GameballRetryOptions.AttemptTimeout)] = static (options, text) => options.Retry.AttemptTimeout = Time(text),
        [Retry + nameof(GameballRetryOptions.MinAttemptTime)] = static (options, text) => options.Retry.MinAttemptTime = Time(text),
        [Retry + nameof(GameballRetryOptions.BreakDuration)] = static (options, text) => options.Retry.BreakDuration = Time(text),
        [Retry + nameof(GameballRetryOptions.RetryWhenSafetyUnknown)] =
            static (options, text) => options.Retry.RetryWhenSafetyUnknown = Flag(text),
    };

    /// <summary>The names of all settings, for the documentation's test.</summary>
    public static IEnumerable<string> Names => s_settings.Keys;

    /// <exception cref="OptionsValidationException">A value cannot be read, or a name is unknown.</exception>
    public static void Read(IConfiguration configuration, string optionsName, GameballOptions options)
    {
        var section = configuration is IConfigurationSection { Path: { Length: > 0 } path } ? path + ":" : "";
        List<string> failures = [];
        foreach (var entry in configuration.AsEnumerable(makePathsRelative: true))
        {
            // A blank value is a placeholder in a template and counts as not set.
            if (!string.IsNullOrWhiteSpace(entry.Value) && Failure(entry.Key, entry.Value!, options) is { } failure)
            {
                failures.Add($"{section}{entry.Key} {failure}");
            }
        }

        if (failures.Count > 0)
        {
            throw new OptionsValidationException(optionsName, typeof(GameballOptions), failures);
        }
    }

    private static string? Failure(string name, string text, GameballOptions options)
    {
        try
        {
            if (s_settings.TryGetValue(name, out var set))
            {
                set(options, text);
            }
            else if (After(name, Credentials) is { } scheme)
            {
                options.Credentials[scheme] = text;
            }
            else if (After(name, ServerOverrides) is { } server)
            {
                options.ServerOverrides[server] = Address(text);
            }
            else if (name.IndexOf(':') < 0 || (After(name, Limits) ?? After(name, Responses) ?? After(name, Retry)) is not null)
            {
                return "is not a setting. Check its spelling.";
            }

            // Other sections belong to other components: another account, a webhook.
            return null;
        }
        catch (FormatException expected)
        {
            return expected.Message;
        }
    }

    private static string? After(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(prefix.Length) : null;

    private static bool Flag(string text) => bool.TryParse(text, out var flag) ? flag : throw Expected("true or false");

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Expected("a whole number");

    private static double Share(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : throw Expected("a number such as 0.1");

    /// <summary>Rejects a bare number, which would be read as days.</summary>
    private static TimeSpan Time(string text) =>
        text.IndexOf(':') >= 0 && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? time : throw Expected("a time such as 00:01:40");

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : throw Expected("an address such as https://api.example.com");

    private static GameballApiVersion Version(string text) => text.ToUpperInvariant() switch
    {
        "4.0" or "V4_0" => GameballApiVersion.V4_0,
        "4.1" or "V4_1" => GameballApiVersion.V4_1,
        _ => throw Expected("4.0 or 4.1"),
    };

    private static FormatException Expected(string expectation) => new($"must be {expectation}.");
}
