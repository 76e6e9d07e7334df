using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>
/// Reads and writes the outcomes of a chunk's rows. Most rows succeed and are not listed. The others often share a verdict, so each verdict
/// is written once with its rows as ranges.
/// </summary>
internal static class ResultRecord
{
    public static void Write(RecordWriter writer, long number, ChunkResult result)
    {
        var places = new Dictionary<RowVerdict, int>();
        var runs = Runs(result.NotSucceeded.OrderBy(row => row.Index), places);
        writer.Number(number).Number(places.Count);
        foreach (var verdict in places.OrderBy(pair => pair.Value).Select(pair => pair.Key))
        {
            writer.Text(verdict.State.ToString()).Text(verdict.Cause?.ToString()).Text(verdict.Code).Text(verdict.Message);
        }

        writer.Number(runs.Count);
        var end = 0L;
        foreach (var (verdict, rows) in runs)
        {
            writer.Number(verdict).Number(rows.Start - end).Number(rows.Count);
            end = rows.End;
        }

        JobReportRecord.Write(writer, result.Job);
    }

    /// <param name="reader">The record, after the chunk's number.</param>
    /// <param name="rows">The number of rows of the chunk.</param>
    /// <exception cref="FormatException">The record is not a result.</exception>
    public static ChunkResult Read(ref RecordReader reader, int rows)
    {
        var verdicts = new RowVerdict[reader.Count() is var count && count <= rows ? count : throw TooMany()];
        for (var i = 0; i < verdicts.Length; i++)
        {
            var state = Named<RowState>(reader.Text()) ?? throw new FormatException("A row's state is missing.");
            verdicts[i] = new RowVerdict(state, Named<UnknownCause>(reader.Text()), reader.Text(), reader.Text());
        }

        var results = new List<RowResult>();
        var end = 0L;
        for (var runs = reader.Count(); runs > 0; runs--)
        {
            var verdict = reader.Count() is var place && place < verdicts.Length
                ? verdicts[place]
                : throw new FormatException("A verdict is missing.");
            var run = new RowRun(end + reader.Number(), reader.Count());
            end = run.Count <= rows - results.Count ? run.End : throw TooMany();
            results.AddRange(Enumerable.Range(0, run.Count).Select(i => new RowResult(run.Start + i, verdict)));
        }

        return new ChunkResult(results, JobReportRecord.Read(ref reader));
    }

    private static FormatException TooMany() => new("A result has more verdicts than the chunk has rows.");

    // By name, because the numbers of an enum may change.
    private static T? Named<T>(string? name)
        where T : struct, Enum =>
        name is null ? null : Enum.TryParse(name, out T value) ? value : throw new FormatException("'" + name + "' is unknown.");

    private static List<(int Verdict, RowRun Rows)> Runs(IEnumerable<RowResult> results, Dictionary<RowVerdict, int> places)
    {
        var runs = new List<(int Verdict, RowRun Rows)>();
        foreach (var result in results)
        {
            if (!places.TryGetValue(result.Verdict, out var place))
            {
                places.Add(result.Verdict, place = places.Count);
            }

            if (runs.Count > 0 && runs[runs.Count - 1] is var (last, rows) && last == place && rows.End == result.Index)
            {
                runs[runs.Count - 1] = (place, rows with { Count = rows.Count + 1 });
            }
            else
            {
                runs.Add((place, new RowRun(result.Index, 1)));
            }
        }

        return runs;
    }
}
