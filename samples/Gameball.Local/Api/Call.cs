using System;
using System.Collections.Generic;
using System.Globalization;

namespace Gameball.Local;

/// <summary>One request for an operation: the values of its parameters, which are checked already.</summary>
/// <param name="Now">The time by the server's clock.</param>
/// <param name="Path">The values in the path, by name.</param>
/// <param name="Query">Returns the value of a query parameter, or <see langword="null"/>.</param>
internal sealed record Call(DateTimeOffset Now, IReadOnlyDictionary<string, string> Path, Func<string, string?> Query)
{
    public string CustomerId => Path["customerId"];

    public long? Number(string name) => Query(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public DateTimeOffset? Time(string name) => Query(name) is { Length: > 0 } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    public bool? Flag(string name) => Query(name) is { Length: > 0 } text ? bool.Parse(text) : null;
}
