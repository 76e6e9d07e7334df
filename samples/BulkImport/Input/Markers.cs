using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>
/// The columns that a file of failed rows has besides the rows' own. Their prefix is one that no property has, so that the file can be read
/// like any other.
/// </summary>
internal static class Markers
{
    public const string State = "import_state";
    public const string Code = "import_code";
    public const string Reason = "import_reason";
    public const string Line = "import_line";

    public static IReadOnlyList<string> All { get; } = [State, Code, Reason, Line];

    public static bool Has(string column) => All.Contains(column, StringComparer.OrdinalIgnoreCase);

    /// <summary>The fault that a row came with and still has: what may have been applied must not be counted twice unasked.</summary>
    /// <returns><see langword="null"/> for a row that may be sent.</returns>
    public static RowFault? StillUnknown(string? state, string? code, bool repeatUnknown) =>
        !repeatUnknown && string.Equals(state, nameof(RowState.Unknown), StringComparison.OrdinalIgnoreCase)
            ? new RowFault(
                RowState.Unknown,
                code,
                "Held back: an earlier import does not know whether it was applied. --repeat-unknown sends it again.")
            : null;
}
