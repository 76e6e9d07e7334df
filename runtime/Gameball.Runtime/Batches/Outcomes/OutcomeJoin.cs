using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Joins a job's entries to the rows that were sent.</summary>
internal static class OutcomeJoin
{
    /// <summary>The verdict on rows that share an entry. Counters may still resolve them, but never a contradiction.</summary>
    public static RowVerdict Ambiguous { get; } =
        RowVerdict.Unknown(UnknownCause.Ambiguous, "The job's entry does not identify which of several rows it means.");

    /// <summary>The verdict on a row with an unreadable entry. Counters may still resolve it.</summary>
    public static RowVerdict Unreadable { get; } =
        RowVerdict.Unknown(UnknownCause.Unreadable, "The job's entry for the row is unreadable.");

    private static readonly RowVerdict s_contradicted =
        RowVerdict.Unknown(UnknownCause.Ambiguous, "The job reports the row both as applied and as failed.");

    public static RowVerdict[] Join<TRow>(BatchInfo<TRow> info, IReadOnlyList<SourceRow<TRow>> rows, JobObservation seen)
    {
        var verdicts = new RowVerdict?[rows.Count];
        if (seen.Status is { } status)
        {
            var match = new EntryMatch<TRow>(info, rows);
            foreach (var entry in status.Entries)
            {
                if (match.Row(entry) is { } index)
                {
                    Claim(verdicts, index, Verdict(entry));
                }
            }

            foreach (var (partitionKey, entries) in match.Partitions)
            {
                ClaimPartition(verdicts, partitionKey, entries);
            }

            if (seen.IsEnded && status.Phase == BatchJobPhase.Completed)
            {
                CounterInference.Fill(verdicts, status);
            }
        }

        var rest = seen.Rest;
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] ??= rest;
        }

        return verdicts!;
    }

    private static void Claim(RowVerdict?[] verdicts, int index, RowVerdict verdict) =>
        verdicts[index] = verdicts[index] is { } known && known.State != verdict.State ? s_contradicted : verdict;

    // Entries with only a partition key: if there are as many entries as rows and all have one state, their assignment does not matter,
    // except for their responses.
    private static void ClaimPartition(RowVerdict?[] verdicts, IReadOnlyList<int> partitionKey, IReadOnlyList<BatchJobEntry> entries)
    {
        var open = partitionKey.Where(index => verdicts[index] is null).ToArray();
        var certain = entries.Count >= open.Length && entries.All(entry => Verdict(entry).State == Verdict(entries[0]).State);
        for (var i = 0; i < open.Length; i++)
        {
            verdicts[open[i]] = !certain ? Ambiguous : open.Length == 1 ? Verdict(entries[i]) : Verdict(entries[i]) with { ResponseJson = null };
        }
    }

    private static RowVerdict Verdict(BatchJobEntry entry) =>
        entry.IsUnreadable ? Unreadable
        : !entry.Succeeded ? RowVerdict.Failed(entry.Code, entry.Message)
        : entry.ResponseJson is null ? RowVerdict.Succeeded
        : RowVerdict.Succeeded with { ResponseJson = entry.ResponseJson };
}
