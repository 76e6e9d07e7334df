using System.Collections.Generic;

namespace Gameball;

/// <summary>The indexes of rows in the source as ranges, because the rows of a request are mostly adjacent.</summary>
/// <param name="Runs">The ranges in the order of the request, which may differ from the order of the source.</param>
internal sealed record RowRuns(IReadOnlyList<RowRun> Runs)
{
    public static RowRuns Create<TRow>(SourceRow<TRow>[] rows)
    {
        var runs = new List<RowRun>();
        foreach (var row in rows)
        {
            var last = runs.Count - 1;
            if (last >= 0 && runs[last].End == row.Index)
            {
                runs[last] = runs[last] with { Count = runs[last].Count + 1 };
            }
            else
            {
                runs.Add(new RowRun(row.Index, 1));
            }
        }

        return new RowRuns(runs);
    }

    public IEnumerable<long> Indexes()
    {
        foreach (var run in Runs)
        {
            for (var index = run.Start; index < run.End; index++)
            {
                yield return index;
            }
        }
    }
}

/// <summary>A range of adjacent rows.</summary>
internal readonly record struct RowRun(long Start, int Count)
{
    public long End => Start + Count;
}
