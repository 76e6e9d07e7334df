using System.Globalization;
using System.Linq;

namespace Gameball;

/// <summary>Holds rows that were read again against what they were when they were planned.</summary>
internal static class SourceCheck
{
    /// <exception cref="BatchJournalException">They are not the same; it names the first that differs.</exception>
    public static void Require(IJournalFile file, ChunkEntry chunk, BodyHash now)
    {
        var then = PlanOf(file, chunk);
        if (!then.IsSame(now))
        {
            var changed = then.Differences(now).ToArray();
            var what = changed.Length == 0
                ? "the rows from " + Number(chunk.Rows.Indexes().First()) + " on"
                : "row " + Number(chunk.Rows.Indexes().ElementAt(changed[0]))
                    + (changed.Length > 1 ? " and " + Number(changed.Length - 1) + " more near it" : "");
            throw new BatchJournalException(
                file.Path,
                "The source is not what it was when the journal was begun: " + what + " changed (counted from 0). "
                + "Nothing was sent for them. Run the import again with the source as it was, and import what changed afterwards, with a journal of its own.");
        }
    }

    private static BodyHash PlanOf(IJournalFile file, ChunkEntry chunk)
    {
        var reader = new RecordReader(RecordScan.At(file, chunk.PlanAt));
        var plans = 1;
        if (reader.Kind() == RecordKind.Parted)
        {
            _ = reader.Number();
            plans = reader.Count();
        }

        while (true)
        {
            // An index was made of this record, so it has the chunk.
            var (number, _, hash) = PlanRecord.Read(ref reader);
            if (number == chunk.Number || --plans == 0)
            {
                return hash;
            }
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
