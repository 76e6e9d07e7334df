using System;
using System.Globalization;
using System.Linq;
using Gameball.Local;

namespace Gameball.Testing;

/// <summary>Verifies how often a row took effect.</summary>
public sealed class EffectVerification
{
    private readonly LocalGameball _local;
    private readonly string _subject;
    private readonly Func<AppliedRow, bool> _isMeant;

    internal EffectVerification(LocalGameball local, string subject, Func<AppliedRow, bool> isMeant) =>
        (_local, _subject, _isMeant) = (local, subject, isMeant);

    /// <summary>Verifies that the row took effect once.</summary>
    /// <exception cref="GameballVerificationException">It took effect never or several times.</exception>
    public void WasTrackedOnce() => WasTracked(1);

    /// <summary>Verifies that the row took no effect.</summary>
    /// <exception cref="GameballVerificationException">It took effect.</exception>
    public void WasNotTracked() => WasTracked(0);

    /// <summary>Verifies how often the row took effect.</summary>
    /// <param name="times">The expected number.</param>
    /// <exception cref="GameballVerificationException">It took effect another number of times.</exception>
    public void WasTracked(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        var rows = _local.Ledger.Rows.Where(_isMeant).ToArray();
        if (rows.Length != times)
        {
            throw Difference.Create(
                _local, $"{_subject} should have taken effect {Difference.Times(times)}, but did {Difference.Times(rows.Length)}.", rows.Select(Line));
        }
    }

    private static string Line(AppliedRow row) =>
        $"by {row.Operation}" + (row.JobId is { } job ? string.Create(CultureInfo.InvariantCulture, $", job {job}") : "")
        + $" at {row.At:O}";
}
