using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>What a journal says of a chunk: how far it got, and where the long part of it stands in the file.</summary>
internal sealed class ChunkEntry(long number, RowRuns rows, int rowCount, long planAt)
{
    public long Number => number;

    public RowRuns Rows => rows;

    /// <summary>The record that it was planned in.</summary>
    public long PlanAt => planAt;

    /// <summary>The record of its result; 0 while it has none.</summary>
    public long ResultAt { get; private set; }

    public ChunkStage Stage { get; private set; }

    public bool MayBeApplied { get; private set; }

    /// <summary>Whether the last attempt's answer is known to be lost.</summary>
    public bool IsLost { get; private set; }

    public string? LostBecause { get; private set; }

    public BatchJob? Job { get; private set; }

    public List<ChunkEntry> Parts { get; } = [];

    /// <summary>The rows that did not go on in parts.</summary>
    public int OwnRows => rowCount - Parts.Sum(part => part.AllRows);

    public int AllRows => rowCount;

    public void Send()
    {
        Require(Stage <= ChunkStage.Sending, "is sent");
        MayBeApplied |= Stage == ChunkStage.Sending;
        (Stage, IsLost) = (ChunkStage.Sending, false);
    }

    public void Return()
    {
        Require(Stage == ChunkStage.Sending, "comes back");
        (Stage, IsLost) = (MayBeApplied ? ChunkStage.Sending : ChunkStage.Planned, MayBeApplied);
    }

    public void Lose(string? because)
    {
        Require(Stage == ChunkStage.Sending, "is lost");
        (IsLost, LostBecause) = (true, because);
    }

    public void Accept(BatchJob job)
    {
        Require(Stage == ChunkStage.Sending, "is accepted");
        (Stage, IsLost, Job) = (ChunkStage.Accepted, false, job);
    }

    public void Settle(long resultAt)
    {
        Require(Stage < ChunkStage.Settled, "is settled");
        (Stage, ResultAt) = (ChunkStage.Settled, resultAt);
    }

    // The order of the records is part of what they say.
    private void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new FormatException("Chunk " + number + " " + what + " where it stands as " + Stage + ".");
        }
    }
}
