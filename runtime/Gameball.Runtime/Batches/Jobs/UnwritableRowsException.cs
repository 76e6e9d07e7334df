using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Gameball;

/// <summary>Rows that cannot be written as JSON, such as one without a required text.</summary>
internal sealed class UnwritableRowsException(IReadOnlyDictionary<int, string> faults, Exception inner)
    : ArgumentException(Describe(faults) + " Nothing was sent.", "rows", inner)
{
    /// <summary>What is wrong, by the row's place in the request.</summary>
    public IReadOnlyDictionary<int, string> Faults => faults;

    private static string Describe(IReadOnlyDictionary<int, string> faults) => string.Join(" ", faults.Select(fault =>
        "Row " + fault.Key.ToString(CultureInfo.InvariantCulture) + " cannot be written as JSON: " + fault.Value));
}
