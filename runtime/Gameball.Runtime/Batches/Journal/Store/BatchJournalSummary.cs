using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The summary of a journal's run.</summary>
public sealed class BatchJournalSummary
{
    /// <summary>The journal's path.</summary>
    public required string Path { get; init; }

    /// <summary>The run's id.</summary>
    public Guid RunId { get; init; }

    /// <summary>The time at which the run started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The batch operation's name, such as <c>orders</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The server's address.</summary>
    public required string Server { get; init; }

    /// <summary>The number of times that the run was resumed.</summary>
    public int Resumes { get; init; }

    /// <summary>
    /// The number of bytes of records that a crash truncated. The steps of these records had not started yet. While an import writes, its
    /// newest record may appear truncated, too.
    /// </summary>
    public long TornBytes { get; init; }

    /// <summary>The number of rows of the source; <see langword="null"/> while it was not read to its end.</summary>
    public long? SourceRows { get; init; }

    /// <summary>The requests that are planned and not sent.</summary>
    public BatchJournalCount Planned { get; init; }

    /// <summary>The requests that were being sent when the import ended: the server may have accepted them.</summary>
    public BatchJournalCount Sending { get; init; }

    /// <summary>The requests whose response was lost: the server may have accepted them.</summary>
    public BatchJournalCount Ambiguous { get; init; }

    /// <summary>The requests with a job on the server.</summary>
    public BatchJournalCount Accepted { get; init; }

    /// <summary>The resolved requests, whose rows have their outcomes.</summary>
    public BatchJournalCount Settled { get; init; }

    /// <summary>The handles of the jobs that were not seen to end.</summary>
    public IReadOnlyList<BatchJob> OpenJobs { get; init; } = [];

    /// <summary>The number of resolved rows that the server applied.</summary>
    public long Succeeded { get; init; }

    /// <summary>The number of resolved rows that were not applied.</summary>
    public long Failed { get; init; }

    /// <summary>The number of resolved rows whose outcome is unknown.</summary>
    public long Unknown { get; init; }

    /// <summary>The number of rows in all requests.</summary>
    public long Rows => Planned.Rows + Sending.Rows + Ambiguous.Rows + Accepted.Rows + Settled.Rows;

    /// <summary>
    /// Whether the source was read to its end and all requests are resolved: an import would only return the recorded result.
    /// </summary>
    public bool IsFinished => SourceRows is not null && Rows == Settled.Rows;

    /// <summary>Returns the counts in one line.</summary>
    public override string ToString() =>
        $"{Operation} at {Server}, started {StartedAt:u}, {(IsFinished ? "finished" : "not finished")}: {Rows} rows, planned {Planned}, "
        + $"sending {Sending}, ambiguous {Ambiguous}, accepted {Accepted}, resolved {Settled}";

    internal static BatchJournalSummary Create(string path, JournalIndex index, long tornBytes)
    {
        var header = index.Header;
        var chunks = index.Chunks.Where(chunk => chunk.OwnRows > 0).ToArray();
        return new BatchJournalSummary
        {
            Path = path,
            RunId = header.RunId,
            StartedAt = header.StartedAt,
            Operation = header.Identity.Operation,
            Server = header.Identity.Server,
            Resumes = index.Resumes,
            TornBytes = index.CutBytes + tornBytes,
            SourceRows = index.SourceRows,
            Planned = Count(chunks, chunk => chunk.Stage == ChunkStage.Planned),
            Sending = Count(chunks, chunk => chunk.Stage == ChunkStage.Sending && !chunk.IsLost),
            Ambiguous = Count(chunks, chunk => chunk.Stage == ChunkStage.Sending && chunk.IsLost),
            Accepted = Count(chunks, chunk => chunk.Stage == ChunkStage.Accepted),
            Settled = Count(chunks, chunk => chunk.Stage == ChunkStage.Settled),
            OpenJobs = [.. chunks.Where(chunk => chunk.Stage == ChunkStage.Accepted).Select(chunk => chunk.Job!)],
            Succeeded = index.Outcomes[(int)RowState.Succeeded],
            Failed = index.Outcomes[(int)RowState.Failed],
            Unknown = index.Outcomes[(int)RowState.Unknown],
        };
    }

    private static BatchJournalCount Count(ChunkEntry[] chunks, Func<ChunkEntry, bool> which) =>
        new(chunks.Count(which), chunks.Where(which).Sum(chunk => (long)chunk.OwnRows));
}

/// <summary>A number of requests and their rows.</summary>
/// <param name="Chunks">The number of requests.</param>
/// <param name="Rows">The number of their rows.</param>
public readonly record struct BatchJournalCount(int Chunks, long Rows)
{
    /// <summary>Returns both counts as text.</summary>
    public override string ToString() => Rows + " rows in " + Chunks;
}
