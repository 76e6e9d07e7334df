using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// One import. Only this loop reads the source, fills the chunks and keeps the ledger; a task per chunk drives it from the submit to its
/// outcomes. It pulls: no row is read before there is capacity for it.
/// </summary>
internal sealed class BatchRun<TRow>
{
    private readonly BatchRequest<TRow> _request;
    private readonly CancellationToken _cancel;
    private readonly Clock _clock;
    private readonly RunControl _control;
    private readonly RowSource<TRow> _source;
    private readonly Chunker<TRow> _chunker;
    private readonly RowIntake<TRow> _intake;
    private readonly IRunLog _log;
    private readonly ChunkJournal<TRow> _journal;
    private readonly OpenJobQueue<TRow> _open;
    private readonly ProgressMeter _meter;
    private readonly Ledger<TRow> _ledger;
    private readonly int _mostRows;
    private readonly BatchTelemetry _telemetry;
    private Task? _linger;

    public BatchRun(
        BatchEngine<TRow> engine, IJobChannel<TRow> channel, BatchRequest<TRow> request, IRunLog log, bool keepRows, CancellationToken cancel)
    {
        var (info, options) = (engine.Info, request.Options);
        var counts = new BatchCounts();
        var size = new ChunkSize(info.MaxItems, options.MaxRequestBytes);
        var backOff = new BackOff(options.MinPollDelay, options.MaxPollDelay, engine.RandomSource);
        _telemetry = new BatchTelemetry(info.Name, engine.Logger);
        _request = request;
        _mostRows = info.MaxItems;
        _cancel = cancel;
        _clock = new Clock(engine.Time);
        _control = new RunControl(engine.Time, options, cancel);
        // A collection is always read to its end (see Unsent), so its end counts even after a halt.
        _source = new RowSource<TRow>(request.Rows, request.Count is null ? _control.Sending : CancellationToken.None);
        _chunker = new Chunker<TRow>(info, size, options.MaxWaitingRows(info.MaxItems));
        _meter = new ProgressMeter(counts, _clock, request.Progress) { Total = request.Count };
        _ledger = new Ledger<TRow>(counts, keepRows);
        _intake = new RowIntake<TRow>(
            _source, info, _chunker, new EarlierChunks<TRow>(info, log.Earlier), log.SourceRows, _ledger, _meter, _control);
        _log = log;
        _journal = new ChunkJournal<TRow>(log, _control);
        var requestQueue = new RequestQueue(_clock);
        var predictor = new PollPredictor(_clock, backOff, () => requestQueue.IsSaturated);
        _open = new OpenJobQueue<TRow>(new JobDriver<TRow>(
            info,
            new Submitter<TRow>(channel, info, options, _control, requestQueue, _journal, _clock, backOff),
            new JobPoller<TRow>(channel, _control, requestQueue, predictor, _clock, _meter, options),
            _journal,
            options,
            _control,
            size,
            _clock,
            backOff,
            _meter,
            keepsSucceeded: !keepRows));
    }

    private bool IsHalted => _control.Sending.IsCancellationRequested;

    private bool HasSlot => _open.Count == 0
        || (_open.Count < _request.Options.MaxConcurrentJobs && _open.Rows + _mostRows <= _request.Options.MaxRowsInFlight);

    public BatchReport<TRow> Report() => (BatchReport<TRow>)EndReport();

    /// <summary>Runs the import and returns the outcomes as they arrive, many at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<BatchOutcome<TRow>>> RunAsync()
    {
        try
        {
            while (await StepAsync().ConfigureAwait(false) is { } settled)
            {
                yield return settled;
            }

            foreach (var outcomes in Unsent())
            {
                yield return outcomes;
            }

            await _source.CloseAsync().ConfigureAwait(false);
            if (_source.IsEnded && !IsHalted)
            {
                await _journal.SourceEndedAsync(_ledger.RowsIn).ConfigureAwait(false);
            }

            RunEnd.ThrowIfBroken(_control, _source.Failure, _log.Path, EndReport, _chunker.RefusedRows, _cancel);
        }
        finally
        {
            await AbandonAsync().ConfigureAwait(false);
        }
    }

    private BatchReport EndReport() => _ledger.Report(_clock.Elapsed, _source.IsEnded, _control.Reason);

    // Returns the next outcomes; null when nothing is open and nothing more will be sent.
    private async Task<IReadOnlyList<BatchOutcome<TRow>>?> StepAsync()
    {
        _telemetry.Enter();
        while (true)
        {
            if (_open.Take() is { } settlement)
            {
                _chunker.Release(settlement.Chunk);
                var outcomes = settlement.Outcomes;
                return Enter(
                    _chunker.Refused() is { Count: > 0 } refused ? [.. refused, .. outcomes] : outcomes,
                    settlement.Jobs,
                    settlement.SucceededBesides,
                    settlement.Open);
            }

            StartJobs();
            var isReading = !IsHalted && _intake.HasCapacity;
            if (isReading && _source.Next.IsCompleted)
            {
                if (_intake.ReadSome() is { Count: > 0 } unsendable)
                {
                    return Enter(unsendable, []);
                }
            }
            else if (isReading || _open.Count > 0)
            {
                await Task.WhenAny(Awaited(isReading)).ConfigureAwait(false);
            }
            else
            {
                return null;
            }
        }
    }

    private void StartJobs()
    {
        while (HasSlot && !IsHalted && _intake.Take(_source.IsOver || _linger is { IsCompleted: true }) is { } chunk)
        {
            _linger = null;
            _open.Start(chunk);
        }
    }

    private List<Task> Awaited(bool isReading)
    {
        var tasks = new List<Task> { _open.Changed };
        if (isReading)
        {
            tasks.Add(_source.Next);
            tasks.Add(_control.Halted);
            if (_chunker.HasPartialChunk && HasSlot)
            {
                tasks.Add(_linger ??= _clock.WaitAsync(_request.Options.Linger, _control.Sending));
            }
        }

        return tasks;
    }

    // Returns, after an early end, the waiting rows and the unread rows of a collection, which are in memory anyway.
    private IEnumerable<IReadOnlyList<BatchOutcome<TRow>>> Unsent()
    {
        do
        {
            yield return Enter(_intake.Drain(), []);

            if (_request.Count is null || _source.IsOver || !_source.Next.IsCompleted)
            {
                yield break;
            }

            yield return Enter(_intake.Read(), []);
        }
        while (true);
    }

    private IReadOnlyList<BatchOutcome<TRow>> Enter(
        IReadOnlyList<BatchOutcome<TRow>> outcomes, IReadOnlyList<BatchJobReport> jobs, int succeededBesides = 0,
        IReadOnlyList<OpenJobRows<TRow>>? open = null)
    {
        if (outcomes.Count + jobs.Count + succeededBesides > 0)
        {
            _meter.Settle(jobs, () => _ledger.Enter(outcomes, jobs, succeededBesides, open ?? []));
        }

        _telemetry.Settled(outcomes, succeededBesides);
        return outcomes;
    }

    // The caller may abandon a stream at any outcome: the jobs then continue on the server.
    private async Task AbandonAsync()
    {
        if (_open.Count > 0)
        {
            _control.Halt(HaltCause.Cancelled, "The caller abandoned the stream of outcomes before its end.");
            await _open.DrainAsync().ConfigureAwait(false);
        }

        await _source.CloseAsync().ConfigureAwait(false);
        _telemetry.End(_ledger.Counts, isWhole: _control.Reason is null);
        _control.Dispose();
    }
}
