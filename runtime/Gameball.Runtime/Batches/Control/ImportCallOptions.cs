using System;
using System.Collections.Generic;

namespace Gameball;

/// <summary>The call options of an import: those that mean the same for each of its requests.</summary>
internal static class ImportCallOptions
{
    private const string Type = nameof(BatchImportOptions) + "." + nameof(BatchImportOptions.CallOptions);

    private static readonly (string Name, Func<GameballCallOptions, bool> IsSet, string Remedy)[] s_refused =
    [
        (nameof(GameballCallOptions.BodyProperties), static options => options.BodyProperties.Count > 0,
            "The body of a request is its rows. Set the properties in the rows"),
        (nameof(GameballCallOptions.MaxAttempts), static options => options.MaxAttempts is not null,
            $"An import has retries of its own. Set {nameof(BatchImportOptions)}.{nameof(BatchImportOptions.MaxSubmitAttempts)}"),
        (nameof(GameballCallOptions.RetryWhenSafetyUnknown), static options => options.RetryWhenSafetyUnknown is not null,
            $"An import has retries of its own. Set {nameof(BatchImportOptions)}.{nameof(BatchImportOptions.ResubmitAfterLostResponse)}"),
        (nameof(GameballCallOptions.Keys), static options => options.Keys is not null,
            "A journal and its jobs belong to one account. Import with a client of that account"),
        (nameof(GameballCallOptions.IdempotencyKey), static options => options.IdempotencyKey is not null,
            "The requests of an import differ, so one key cannot identify them. Leave it null"),
    ];

    /// <exception cref="ArgumentException">An option belongs to the import or has no meaning for it.</exception>
    public static void Check(GameballCallOptions? options)
    {
        foreach (var (name, isSet, remedy) in options is null ? [] : s_refused)
        {
            if (isSet(options!))
            {
                throw new ArgumentException($"{Type}.{name} cannot be used. {remedy}. Nothing was sent.", $"{Type}.{name}");
            }
        }
    }

    /// <summary>Returns a copy, because the caller may change the options while the import runs.</summary>
    public static GameballCallOptions Copy(GameballCallOptions options)
    {
        GameballCallOptions copy = new() { Timeout = options.Timeout, OnResponse = options.OnResponse };
        Copy(options.Headers, copy.Headers);
        Copy(options.Query, copy.Query);
        return copy;
    }

    private static void Copy(IDictionary<string, string> from, IDictionary<string, string> to)
    {
        foreach (var one in from)
        {
            to.Add(one);
        }
    }
}
