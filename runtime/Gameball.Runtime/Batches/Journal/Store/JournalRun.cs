using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>One run with its journal: it converts the engine's steps to records, and earlier records to chunks.</summary>
internal sealed class JournalRun : IRunLog
{
    private readonly object _gate = new();
    private readonly RecordWriter _writer = new();
    private readonly IReadOnlyDictionary<long, ChunkEntry> _earlier;
    private readonly IJournalFile _file;
    private readonly RecordLog _log;

    private JournalRun(IJournalFile file, JournalIndex? index, RecordLog log)
    {
        _file = file;
        _log = log;
        SourceRows = index?.SourceRows;
        _earlier = index?.Chunks.ToDictionary(chunk => chunk.Number) ?? [];
        LastNumber = index?.LastNumber ?? 0;
        Earlier = index is null ? [] : [.. index.Roots.Select(ToRecord)];
    }

    public IReadOnlyList<ChunkRecord> Earlier { get; }

    public string Path => _file.Path;

    public long LastNumber { get; }

    public long? SourceRows { get; }

    /// <summary>Writes the first record of this process.</summary>
    /// <exception cref="BatchJournalException">The record cannot be written. The error occurs before the first row is read.</exception>
    public static async Task<JournalRun> BeginAsync(
        IJournalFile file, JournalIndex? index, RecordLog log, long tornBytes, RunIdentity identity, DateTimeOffset now)
    {
        var run = new JournalRun(file, index, log);
        await (index is null
            ? run.WriteAsync(RecordKind.Header, JournalHeader.New(identity, now).Write)
            : run.WriteAsync(RecordKind.Resumed, writer => writer.Time(now).Number(tornBytes))).ConfigureAwait(false);
        return run;
    }

    public ValueTask ComparedAsync(ChunkRecord chunk, ChunkPlan now)
    {
        SourceCheck.Require(_file, _earlier[chunk.Number], BodyHash.Compute(now.Body, now.Marks));
        return default;
    }

    public ValueTask PlannedAsync(ChunkPlan plan) => Append(RecordKind.Planned, PlanWriter(plan));

    public ValueTask SplitAsync(long chunk, IReadOnlyList<ChunkPlan> subChunks)
    {
        var plans = subChunks.Where(subChunk => subChunk.Rows.Runs.Count > 0).Select(PlanWriter).ToArray();
        return Append(RecordKind.Split, writer =>
        {
            writer.Number(chunk).Number(plans.Length);
            Array.ForEach(plans, write => write(writer));
        });
    }

    public ValueTask SendingAsync(long chunk) => new(WriteAsync(RecordKind.Sending, writer => writer.Number(chunk)));

    public ValueTask ReturnedAsync(long chunk) => Append(RecordKind.Returned, writer => writer.Number(chunk));

    public ValueTask AmbiguousAsync(long chunk, string? because) =>
        Append(RecordKind.Ambiguous, writer => writer.Number(chunk).Text(because));

    public ValueTask AcceptedAsync(long chunk, BatchJob job) => new(WriteAsync(
        RecordKind.Accepted, writer => writer.Number(chunk).Text(job.JobId).Number(job.Rows).Time(job.SubmittedAt)));

    public ValueTask SettledAsync(long chunk, ChunkResult result) =>
        Append(RecordKind.Settled, writer => ResultRecord.Write(writer, chunk, result));

    public ValueTask SourceEndedAsync(long rows) =>
        SourceRows is null ? Append(RecordKind.SourceEnded, writer => writer.Number(rows)) : default;

    /// <summary>Waits until all records are on the disk, and releases the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _log.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is BatchJournalException or ObjectDisposedException)
        {
            // The writer of a record already received its error; records that only save time are written again.
        }

        await _log.CloseAsync().ConfigureAwait(false);
    }

    private static Action<RecordWriter> PlanWriter(ChunkPlan plan)
    {
        // Outside the lock, because hashing takes time.
        var hash = BodyHash.Compute(plan.Body, plan.Marks);
        return writer => PlanRecord.Write(writer, plan.Number, plan.Rows, hash);
    }

    private ChunkRecord ToRecord(ChunkEntry chunk) => new()
    {
        Number = chunk.Number,
        Rows = chunk.Rows,
        Stage = chunk.Stage,
        MayBeApplied = chunk.MayBeApplied,
        LossReason = chunk.LossReason,
        Job = chunk.Job,
        ReadResult = chunk.Stage == ChunkStage.Settled ? () => Result(chunk) : null,
        SubChunks = [.. chunk.SubChunks.Select(ToRecord)],
    };

    private ChunkResult Result(ChunkEntry chunk)
    {
        var reader = new RecordReader(RecordScan.At(_file, chunk.ResultAt));
        _ = reader.Kind();
        _ = reader.Number();
        return ResultRecord.Read(ref reader, chunk.AllRows);
    }

    private ValueTask Append(RecordKind kind, Action<RecordWriter> fill)
    {
        lock (_gate)
        {
            fill(_writer.Begin(kind));
            _log.Append(_writer.Written);
        }

        return default;
    }

    private Task WriteAsync(RecordKind kind, Action<RecordWriter> fill)
    {
        lock (_gate)
        {
            fill(_writer.Begin(kind));
            return _log.AppendAsync(_writer.Written);
        }
    }
}
