using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>
/// The columns that a file of failed rows adds to the rows' own. No property has their prefix, so the file can be read
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

    /// <summary>Returns the fault of a row that is still unknown: a row that may have been applied must not count twice without consent.</summary>
    /// <returns><see langword="null"/> for a row that may be sent.</returns>
    public static RowFault? StillUnknown(string? state, string? code, bool resubmitUnknown) =>
        !resubmitUnknown && string.Equals(state, nameof(RowState.Unknown), StringComparison.OrdinalIgnoreCase)
            ? new RowFault(
                RowState.Unknown,
                code,
                "Held back: an earlier import does not know whether it was applied. --resubmit-unknown resubmits it.")
            : null;
}
