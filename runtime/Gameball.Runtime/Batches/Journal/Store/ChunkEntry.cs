using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The journal's entry of a chunk: its stage, and the offsets of its records in the file.</summary>
internal sealed class ChunkEntry(long number, RowRuns rows, int rowCount, long planAt)
{
    public long Number => number;

    public RowRuns Rows => rows;

    /// <summary>The offset of its plan record.</summary>
    public long PlanAt => planAt;

    /// <summary>The offset of its result record; 0 while it has none.</summary>
    public long ResultAt { get; private set; }

    public ChunkStage Stage { get; private set; }

    public bool MayBeApplied { get; private set; }

    /// <summary>Whether the last attempt's response is known to be lost.</summary>
    public bool IsLost { get; private set; }

    public string? LossReason { get; private set; }

    public BatchJob? Job { get; private set; }

    public List<ChunkEntry> SubChunks { get; } = [];

    /// <summary>The number of rows that were not moved to sub-chunks.</summary>
    public int OwnRows => rowCount - SubChunks.Sum(subChunk => subChunk.AllRows);

    public int AllRows => rowCount;

    public void Send()
    {
        Require(Stage <= ChunkStage.Sending, "cannot be sent");
        MayBeApplied |= Stage == ChunkStage.Sending;
        (Stage, IsLost) = (ChunkStage.Sending, false);
    }

    public void Return()
    {
        Require(Stage == ChunkStage.Sending, "cannot be returned");
        (Stage, IsLost) = (MayBeApplied ? ChunkStage.Sending : ChunkStage.Planned, MayBeApplied);
    }

    public void Lose(string? because)
    {
        Require(Stage == ChunkStage.Sending, "cannot be ambiguous");
        (IsLost, LossReason) = (true, because);
    }

    public void Accept(BatchJob job)
    {
        Require(Stage == ChunkStage.Sending, "cannot be accepted");
        (Stage, IsLost, Job) = (ChunkStage.Accepted, false, job);
    }

    public void Settle(long resultAt)
    {
        Require(Stage < ChunkStage.Settled, "cannot be resolved");
        (Stage, ResultAt) = (ChunkStage.Settled, resultAt);
    }

    // The order of the records matters.
    private void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new FormatException("Chunk " + number + " " + problem + " in the stage " + Stage + ".");
        }
    }
}
