using System;
using System.Collections.Generic;
using Microsoft.Extensions.Options;

namespace Gameball.Runtime;

/// <summary>
/// Validates the options of one client's accounts with the checks of the client's constructor, and that keys are set. A key that only some
/// operations need is checked when such an operation is called, because many applications call only a few operations.
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
        if (needsKeys && SecretEverywhere(options) is { } condition && options.SecretKey is null && options.KeyProvider is null)
        {
            failures.Add($"{name}: no {nameof(GameballOptions.SecretKey)} is set, and {condition} every operation is sent with it.");
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
        || options.TokenProvider is not null || options.TokenProviders.Count > 0 || options.Credentials.Count > 0;
}
