using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>What a journal says of its run.</summary>
public sealed class BatchJournalSummary
{
    private BatchJournalSummary(string path, JournalIndex index, long tornBytes)
    {
        var header = index.Header;
        var chunks = index.Chunks.Where(chunk => chunk.OwnRows > 0).ToArray();
        Path = path;
        RunId = header.RunId;
        StartedAt = header.StartedAt;
        Operation = header.Identity.Operation;
        Server = header.Identity.Server;
        Resumes = index.Resumes;
        TornBytes = index.CutBytes + tornBytes;
        SourceRows = index.SourceRows;
        Planned = Count(chunks, chunk => chunk.Stage == ChunkStage.Planned);
        Sending = Count(chunks, chunk => chunk.Stage == ChunkStage.Sending && !chunk.IsLost);
        Ambiguous = Count(chunks, chunk => chunk.Stage == ChunkStage.Sending && chunk.IsLost);
        Accepted = Count(chunks, chunk => chunk.Stage == ChunkStage.Accepted);
        Settled = Count(chunks, chunk => chunk.Stage == ChunkStage.Settled);
        OpenJobs = [.. chunks.Where(chunk => chunk.Stage == ChunkStage.Accepted).Select(chunk => chunk.Job!)];
        Succeeded = index.Outcomes[(int)RowState.Succeeded];
        Failed = index.Outcomes[(int)RowState.Failed];
        Unknown = index.Outcomes[(int)RowState.Unknown];
    }

    /// <summary>The journal's path.</summary>
    public string Path { get; }

    /// <summary>The run's own id.</summary>
    public Guid RunId { get; }

    /// <summary>When the run began.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>The batch operation's name, such as <c>orders</c>.</summary>
    public string Operation { get; }

    /// <summary>The server's address.</summary>
    public string Server { get; }

    /// <summary>How often an import went on with the run.</summary>
    public int Resumes { get; }

    /// <summary>
    /// The bytes of records that a crash had cut short: nothing had been done yet of what they would have said. While an import writes, its
    /// newest record may look so, too.
    /// </summary>
    public long TornBytes { get; }

    /// <summary>The rows of the source; <see langword="null"/> while it was never read to its end.</summary>
    public long? SourceRows { get; }

    /// <summary>What is cut into requests and not on the server.</summary>
    public BatchJournalCount Planned { get; }

    /// <summary>What was being sent when the import ended: the server may have it.</summary>
    public BatchJournalCount Sending { get; }

    /// <summary>What was sent and whose answer was lost: the server may have it.</summary>
    public BatchJournalCount Ambiguous { get; }

    /// <summary>What the server has a job for.</summary>
    public BatchJournalCount Accepted { get; }

    /// <summary>What has its outcomes.</summary>
    public BatchJournalCount Settled { get; }

    /// <summary>The handles of the jobs whose end was not seen.</summary>
    public IReadOnlyList<BatchJob> OpenJobs { get; }

    /// <summary>The settled rows that the server applied.</summary>
    public long Succeeded { get; }

    /// <summary>The settled rows that were not applied.</summary>
    public long Failed { get; }

    /// <summary>The settled rows of which nobody can say more.</summary>
    public long Unknown { get; }

    /// <summary>All rows that were cut into requests.</summary>
    public long Rows => Planned.Rows + Sending.Rows + Ambiguous.Rows + Accepted.Rows + Settled.Rows;

    /// <summary>Whether the source was read to its end and all is settled: an import would only repeat what it said.</summary>
    public bool IsFinished => SourceRows is not null && Rows == Settled.Rows;

    /// <summary>The numbers in a line.</summary>
    public override string ToString() =>
        $"{Operation} at {Server}, begun {StartedAt:u}, {(IsFinished ? "finished" : "not finished")}: {Rows} rows, planned {Planned}, "
        + $"sending {Sending}, ambiguous {Ambiguous}, accepted {Accepted}, settled {Settled}";

    internal static BatchJournalSummary Create(string path, JournalIndex index, long tornBytes) => new(path, index, tornBytes);

    private static BatchJournalCount Count(ChunkEntry[] chunks, Func<ChunkEntry, bool> which) =>
        new(chunks.Count(which), chunks.Where(which).Sum(chunk => (long)chunk.OwnRows));
}

/// <summary>So many requests, with so many rows.</summary>
/// <param name="Chunks">The requests.</param>
/// <param name="Rows">Their rows.</param>
public readonly record struct BatchJournalCount(int Chunks, long Rows)
{
    /// <summary>Both, for a line.</summary>
    public override string ToString() => Rows + " rows in " + Chunks;
}
