using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>Compares names whatever their case, underscores, hyphens and spaces: <c>order_date</c> and <c>Order Date</c> are <c>orderDate</c>.</summary>
internal static class LooseName
{
    public static IEqualityComparer<string> Comparer { get; } = EqualityComparer<string>.Create(
        (one, other) => string.Equals(Bare(one!), Bare(other!), StringComparison.OrdinalIgnoreCase),
        name => StringComparer.OrdinalIgnoreCase.GetHashCode(Bare(name)));

    private static string Bare(string name) => string.Concat(name.Where(letter => letter is not ('_' or '-') && !char.IsWhiteSpace(letter)));
}
