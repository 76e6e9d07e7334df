using System;
using System.Linq;
using System.Text;

namespace Gameball.Runtime.Tests.Batches.Journaling;

/// <summary>A small journal with each kind of record.</summary>
internal static class SampleJournal
{
    public static RunIdentity Identity { get; } =
        new("orders", "https://gameball.example", "account-of-key", 1000, "orderId", "customerId");

    public static DateTimeOffset Now { get; } = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static BatchJob Job(int rows = 3) => new() { Operation = "orders", JobId = "77", Rows = rows, SubmittedAt = Now };

    /// <summary>Creates a plan of rows whose JSON is their index.</summary>
    public static ChunkPlan Plan(long number, params (long Start, int Count)[] runs)
    {
        var rows = new RowRuns(runs.Select(run => new RowRun(run.Start, run.Count)).ToList());
        return Plan(number, rows, index => index.ToString());
    }

    public static ChunkPlan Plan(long number, RowRuns rows, Func<long, string> write)
    {
        var texts = rows.Indexes().Select(write).ToList();
        var marks = new[] { 9 }.Concat(texts.Select((_, i) => 9 + texts.Take(i + 1).Sum(text => text.Length) + i)).ToList();
        return new ChunkPlan(number, rows, Encoding.UTF8.GetBytes("{\"body\":[" + string.Join(',', texts) + "]}"), marks);
    }

    /// <summary>Writes the journal and reports each length at which a record ended.</summary>
    public static MemoryFile Write(Action<long>? ended = null)
    {
        var file = new MemoryFile();
        var run = file.Journal().OpenAsync(Identity, TimeProvider.System).GetAwaiter().GetResult();
        Action[] steps =
        [
            () => run.PlannedAsync(Plan(1, (0, 3))),
            () => run.SendingAsync(1),
            () => run.ReturnedAsync(1),
            () => run.SendingAsync(1),
            () => run.AmbiguousAsync(1, "reset by peer"),
            () => run.SendingAsync(1),
            () => run.AcceptedAsync(1, Job()),
            () => run.SettledAsync(1, Result()),
            () => run.PlannedAsync(Plan(2, (5, 2), (3, 2), (9, 4))),
            () => run.SendingAsync(2),
            () => run.ReturnedAsync(2),
            () => run.SplitAsync(2, [Plan(3, (5, 2), (3, 1)), Plan(4, (4, 1), (9, 4))]),
            () => run.SendingAsync(4),
            () => run.SourceEndedAsync(13),
        ];
        ended?.Invoke(file.Length);
        foreach (var step in steps)
        {
            step();
            ended?.Invoke(file.Length);
        }

        return file;
    }

    private static ChunkResult Result() => new(
        [
            new RowResult(2, RowVerdict.Failed("7000", "no such customer")),
            new RowResult(0, RowVerdict.Unknown(UnknownCause.NotReported)),
        ],
        new BatchJobReport(Job())
        {
            State = "completed",
            IsEnded = true,
            Verdict = CounterCheck.Mismatch,
            ServerTotal = 3,
            ServerFinished = -1,
            Succeeded = 1,
            Failed = 1,
        });
}
