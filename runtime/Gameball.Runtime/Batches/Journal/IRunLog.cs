using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Records the steps of an import, so that another process can resume it. It is notified of each step before the next one begins, from
/// several threads at once, but for each chunk in sequence. An exception ends the import: nothing more is sent, open jobs are awaited, and
/// the caller receives it inside a <see cref="BatchJournalException"/>.
/// </summary>
internal interface IRunLog : IAsyncDisposable
{
    /// <summary>The log's name in errors.</summary>
    string Path { get; }

    /// <summary>The chunks of earlier runs that are not sub-chunks, in any order. Read once, before the first row.</summary>
    IReadOnlyList<ChunkRecord> Earlier { get; }

    /// <summary>The number of the last planned chunk; numbering continues from there.</summary>
    long LastNumber { get; }

    /// <summary>The number of rows of the source, if an earlier run read it to its end.</summary>
    long? SourceRows { get; }

    /// <summary>Compares an earlier chunk with its rows, which were read again. Throws when they differ.</summary>
    /// <param name="chunk">The earlier chunk.</param>
    /// <param name="now">The same rows as they are serialized now.</param>
    ValueTask ComparedAsync(ChunkRecord chunk, ChunkPlan now);

    /// <summary>Records that rows were combined to a request, of which nothing was sent.</summary>
    ValueTask PlannedAsync(ChunkPlan plan);

    /// <summary>
    /// Records that rows of a chunk are moved to sub-chunks, in this order, after the rows that the chunk keeps. They were too many for a
    /// request, or their customers were busy.
    /// </summary>
    ValueTask SplitAsync(long chunk, IReadOnlyList<ChunkPlan> subChunks);

    /// <summary>
    /// Records the start of an attempt. Its first byte is sent after this task completes, when the record must be on the disk.
    /// </summary>
    ValueTask SendingAsync(long chunk);

    /// <summary>Records that the server certainly did not accept the attempt: the chunk is planned again. The record may be lost.</summary>
    ValueTask ReturnedAsync(long chunk);

    /// <summary>
    /// Records that the attempt's response was lost: from here on the rows may be applied. The record may be lost, because a started
    /// attempt means the same.
    /// </summary>
    ValueTask AmbiguousAsync(long chunk, string? because);

    /// <summary>Records the chunk's job. It is polled after this task completes, when the record must be on the disk.</summary>
    ValueTask AcceptedAsync(long chunk, BatchJob job);

    /// <summary>
    /// Records the outcomes of the chunk's rows, except those that were moved to sub-chunks. Only final outcomes are recorded: a job that
    /// was not seen to end and a lost submit keep their stage, because a later run may learn more. The record may be lost.
    /// </summary>
    ValueTask SettledAsync(long chunk, ChunkResult result);

    /// <summary>
    /// Records that the source was read to its end, and that each of its rows is in a chunk or can never be sent. The record may be lost.
    /// </summary>
    ValueTask SourceEndedAsync(long rows);
}

/// <summary>A planned chunk.</summary>
/// <param name="Number">The chunk's number: unique, ascending, from 1.</param>
/// <param name="Rows">The rows in the order of the request.</param>
/// <param name="Body">The request's JSON. It is valid only during the call.</param>
/// <param name="Marks">The offset of the first row's start and of each row's end. It is valid as long as the body.</param>
internal sealed record ChunkPlan(long Number, RowRuns Rows, ReadOnlyMemory<byte> Body, IReadOnlyList<int> Marks);
