using System;
using System.Collections.Generic;
using Microsoft.Extensions.Options;

namespace Gameball.Runtime;

/// <summary>
/// Checks the options of one client's accounts by what the client itself does when it is constructed, and whether keys are there at all.
/// Which of them an operation needs is seen when that is called: many applications call a few operations.
/// </summary>
internal sealed class OptionsCheck<TClient>(string clientName, string? baseAddress, bool needsKeys) : IValidateOptions<GameballOptions>
{
    public ValidateOptionsResult Validate(string? name, GameballOptions options)
    {
        if (name != clientName && name?.StartsWith(clientName + ".", StringComparison.Ordinal) != true)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> failures = [];
        if (needsKeys && SecretEverywhere(options) is { } where && options.SecretKey is null && options.KeyProvider is null)
        {
            failures.Add($"{name}: no {nameof(GameballOptions.SecretKey)} is set, and {where} every operation is sent with it.");
        }
        else if (needsKeys && !HasKeys(options))
        {
            failures.Add($"{name}: no key is set. Set {nameof(GameballOptions.ApiKey)}, and {nameof(GameballOptions.SecretKey)} for the "
                + $"operations that ask for it, or give a {nameof(GameballOptions.KeyProvider)}.");
        }

        try
        {
            GameballInjection.Check(options, baseAddress);
        }
        catch (ArgumentException unusable)
        {
            failures.Add($"{name}: {unusable.Message}");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string? SecretEverywhere(GameballOptions options) =>
        options.HighSecurity ? $"with {nameof(GameballOptions.HighSecurity)}"
        : options.ApiVersion == GameballApiVersion.V4_1 ? $"with {nameof(GameballOptions.ApiVersion)} 4.1"
        : null;

    private static bool HasKeys(GameballOptions options) =>
        options.ApiKey is not null || options.SecretKey is not null || options.KeyProvider is not null
        || options.TokenProvider is not null || options.Credentials.Count > 0;
}
