using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The state from all records of a journal. Rows' checksums and outcomes are read on demand.</summary>
internal sealed class JournalIndex
{
    private delegate void RecordHandler(JournalIndex index, ref RecordReader reader, long offset);

    private static readonly Dictionary<RecordKind, RecordHandler> s_kinds = new()
    {
        [RecordKind.Header] = (index, ref reader, _) => index.Begin(JournalHeader.Read(ref reader)),
        [RecordKind.Planned] = (index, ref reader, offset) => index.Plan(ref reader, offset, index.Roots),
        [RecordKind.Split] = (index, ref reader, offset) => index.SubChunk(ref reader, offset),
        [RecordKind.Sending] = (index, ref reader, _) => index.Chunk(ref reader).Send(),
        [RecordKind.Returned] = (index, ref reader, _) => index.Chunk(ref reader).Return(),
        [RecordKind.Ambiguous] = (index, ref reader, _) => index.Chunk(ref reader).Lose(reader.Text()),
        [RecordKind.Accepted] = (index, ref reader, _) => index.Accept(ref reader),
        [RecordKind.Settled] = (index, ref reader, offset) => index.Settle(ref reader, offset),
        [RecordKind.SourceEnded] = (index, ref reader, _) => index.SourceRows = reader.Number(),
        [RecordKind.Resumed] = (index, ref reader, _) => index.Resume(ref reader),
    };

    private readonly Dictionary<long, ChunkEntry> _chunks = [];
    private JournalHeader? _header;

    public JournalHeader Header => _header!;

    /// <summary>The chunks that are not sub-chunks.</summary>
    public List<ChunkEntry> Roots { get; } = [];

    public IReadOnlyCollection<ChunkEntry> Chunks => _chunks.Values;

    public long LastNumber { get; private set; }

    /// <summary>The number of rows of the source; <see langword="null"/> while it was not read to its end.</summary>
    public long? SourceRows { get; private set; }

    public int Resumes { get; private set; }

    /// <summary>The number of bytes of torn records that were removed so far.</summary>
    public long CutBytes { get; private set; }

    /// <summary>The number of rows of resolved chunks by state.</summary>
    public long[] Outcomes { get; } = new long[4];

    /// <exception cref="FormatException">The record is invalid at its position.</exception>
    public void Enter(ReadOnlySpan<byte> payload, long offset)
    {
        var reader = new RecordReader(payload);
        var kind = reader.Kind();
        if (_header is null != (kind == RecordKind.Header))
        {
            throw new FormatException("A journal has one header, at its start.");
        }

        if (!s_kinds.TryGetValue(kind, out var enter))
        {
            throw new FormatException("A record of kind " + (byte)kind + " is unknown.");
        }

        enter(this, ref reader, offset);
        reader.End();
    }

    private void Begin(JournalHeader header) => _header = header;

    private ChunkEntry Chunk(ref RecordReader reader) => reader.Number() is var number && _chunks.TryGetValue(number, out var chunk)
        ? chunk
        : throw new FormatException("Chunk " + number + " does not exist.");

    private void Plan(ref RecordReader reader, long offset, List<ChunkEntry> into)
    {
        var (number, rows, hash) = PlanRecord.Read(ref reader);
        var chunk = new ChunkEntry(number, rows, hash.Rows.Length, offset);
        // Chunks are planned on several threads, so their numbers are only nearly in order.
        if (_chunks.ContainsKey(number))
        {
            throw new FormatException("Chunk " + number + " is planned twice.");
        }

        _chunks.Add(number, chunk);
        into.Add(chunk);
        LastNumber = Math.Max(LastNumber, number);
    }

    private void SubChunk(ref RecordReader reader, long offset)
    {
        var chunk = Chunk(ref reader);
        for (var count = reader.Count(); count > 0; count--)
        {
            Plan(ref reader, offset, chunk.SubChunks);
        }

        if (chunk.OwnRows < 0)
        {
            throw new FormatException("The sub-chunks of chunk " + chunk.Number + " have more rows than it has.");
        }
    }

    private void Accept(ref RecordReader reader)
    {
        var chunk = Chunk(ref reader);
        chunk.Accept(new BatchJob
        {
            Operation = Header.Identity.Operation,
            JobId = reader.RequiredText(),
            Rows = reader.Count(),
            SubmittedAt = reader.Time(),
        });
    }

    private void Settle(ref RecordReader reader, long offset)
    {
        var chunk = Chunk(ref reader);
        var result = ResultRecord.Read(ref reader, chunk.AllRows);
        chunk.Settle(offset);
        foreach (var row in result.NotSucceeded)
        {
            Outcomes[(int)row.Verdict.State]++;
        }

        Outcomes[(int)RowState.Succeeded] += Math.Max(0, chunk.OwnRows - result.NotSucceeded.Count);
    }

    private void Resume(ref RecordReader reader)
    {
        _ = reader.Time();
        Resumes++;
        CutBytes += reader.Number();
    }
}
