using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Whoever writes down what an import does, so that another process can go on with it. It is told of each step before the next one
/// begins, from several threads at once, for one chunk at a time. What it throws ends the import: nothing more is sent, open jobs are
/// awaited, and the caller gets it inside a <see cref="BatchJournalException"/>.
/// </summary>
internal interface IRunLog : IAsyncDisposable
{
    /// <summary>How it is called in an error.</summary>
    string Path { get; }

    /// <summary>What an earlier run left: chunks that are no part of another one, in any order. Read once, before the first row.</summary>
    IReadOnlyList<ChunkRecord> Earlier { get; }

    /// <summary>The number of the last chunk that was planned; numbers go on from there.</summary>
    long LastNumber { get; }

    /// <summary>The rows of the source, when an earlier run came to its end.</summary>
    long? SourceRows { get; }

    /// <summary>All rows of an earlier chunk have been read again. Throws when they are not what they were.</summary>
    /// <param name="chunk">The earlier chunk.</param>
    /// <param name="now">The same rows as they are written now.</param>
    ValueTask ComparedAsync(ChunkRecord chunk, ChunkPlan now);

    /// <summary>Rows were put in one request. Nothing of it was sent.</summary>
    ValueTask PlannedAsync(ChunkPlan plan);

    /// <summary>
    /// Rows of a chunk go on as chunks of their own, in this order; what it keeps, it goes through first. They were too many for a request,
    /// or their customers were busy.
    /// </summary>
    ValueTask PartedAsync(long chunk, IReadOnlyList<ChunkPlan> parts);

    /// <summary>An attempt begins; its first byte goes out once this has ended. Must be on the disk by then.</summary>
    ValueTask SendingAsync(long chunk);

    /// <summary>The attempt that began came to nothing for certain: the chunk is as it was before. May be lost.</summary>
    ValueTask ReturnedAsync(long chunk);

    /// <summary>The attempt's answer was lost: from here on the rows may be applied. May be lost, for a begun attempt means the same.</summary>
    ValueTask AmbiguousAsync(long chunk, string? because);

    /// <summary>The server has a job for the chunk, which is first asked for once this has ended. Must be on the disk by then.</summary>
    ValueTask AcceptedAsync(long chunk, BatchJob job);

    /// <summary>
    /// The outcomes of the chunk's rows, those aside that went on in parts. Told only of what stays true: a job whose end was not seen and a
    /// lost submit are left as they stand, for a later run may learn more. May be lost.
    /// </summary>
    ValueTask SettledAsync(long chunk, ChunkResult result);

    /// <summary>The source was read to its end, and each of its rows is in a chunk or can never be sent. May be lost.</summary>
    ValueTask SourceEndedAsync(long rows);
}

/// <summary>A chunk before it is sent.</summary>
/// <param name="Number">Its number: 1 or more, each once, ascending.</param>
/// <param name="Rows">The rows in the order of the request.</param>
/// <param name="Body">The request's JSON. Valid during the call alone.</param>
/// <param name="Marks">Where the first row begins in it, and where each row ends. Valid as the body is.</param>
internal sealed record ChunkPlan(long Number, RowRuns Rows, ReadOnlyMemory<byte> Body, IReadOnlyList<int> Marks);
