using System;
using System.Collections.Generic;
using Microsoft.Extensions.Options;

namespace Gameball.Runtime;

/// <summary>Checks the options of one client's accounts by what the client itself does when it is constructed.</summary>
internal sealed class OptionsCheck<TClient>(string clientName, string? baseAddress, bool needsKeys) : IValidateOptions<GameballOptions>
{
    public ValidateOptionsResult Validate(string? name, GameballOptions options)
    {
        if (name != clientName && name?.StartsWith(clientName + ".", StringComparison.Ordinal) != true)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> failures = [];
        if (needsKeys && !HasKeys(options))
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

    private static bool HasKeys(GameballOptions options) =>
        options.ApiKey is not null || options.SecretKey is not null || options.KeyProvider is not null
        || options.TokenProvider is not null || options.TokenProviders.Count > 0 || options.Credentials.Count > 0;
}
