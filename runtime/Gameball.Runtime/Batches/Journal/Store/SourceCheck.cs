using System.Globalization;
using System.Linq;

namespace Gameball;

/// <summary>Compares rows that were read again with their planned state.</summary>
internal static class SourceCheck
{
    /// <exception cref="BatchJournalException">The rows differ; the message contains the index of the first difference.</exception>
    public static void Require(IJournalFile file, ChunkEntry chunk, BodyHash now)
    {
        var then = PlanOf(file, chunk);
        if (!then.IsSame(now))
        {
            var changed = then.Differences(now).ToArray();
            var rows = changed.Length == 0
                ? "the rows from " + Number(chunk.Rows.Indexes().First()) + " on"
                : "row " + Number(chunk.Rows.Indexes().ElementAt(changed[0]))
                    + (changed.Length > 1 ? " and " + Number(changed.Length - 1) + " more near it" : "");
            throw new BatchJournalException(
                file.Path,
                "The source has changed since the journal was started: " + rows + " changed (counted from 0). "
                + "Nothing was sent for them. Run the import again with the source as it was, and import what changed afterwards, with a journal of its own.");
        }
    }

    private static BodyHash PlanOf(IJournalFile file, ChunkEntry chunk)
    {
        var reader = new RecordReader(RecordScan.At(file, chunk.PlanAt));
        var plans = 1;
        if (reader.Kind() == RecordKind.Split)
        {
            _ = reader.Number();
            plans = reader.Count();
        }

        while (true)
        {
            // The index was built from this record, so it contains the chunk.
            var (number, _, hash) = PlanRecord.Read(ref reader);
            if (number == chunk.Number || --plans == 0)
            {
                return hash;
            }
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
