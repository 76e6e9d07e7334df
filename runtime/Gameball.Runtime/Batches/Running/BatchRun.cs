using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// One import. This loop alone reads the source, fills the chunks and keeps the books; each chunk is driven from submit to
/// settlement by a task of its own. It pulls: nothing is read before there is room for it.
/// </summary>
internal sealed class BatchRun<TRow>
{
    private readonly List<Task<Settlement<TRow>>> _open = [];
    private readonly BatchRequest<TRow> _request;
    private readonly CancellationToken _cancel;
    private readonly Clock _clock;
    private readonly RunControl _control;
    private readonly RowSource<TRow> _source;
    private readonly Chunker<TRow> _chunker;
    private readonly JobDriver<TRow> _driver;
    private readonly ProgressMeter _meter;
    private readonly Ledger<TRow> _ledger;
    private readonly BatchWatch _watch;
    private Task? _linger;

    public BatchRun(BatchEngine<TRow> engine, BatchRequest<TRow> request, bool keepRows, CancellationToken cancel)
    {
        var (rules, channel, options) = (engine.Rules, engine.Channel, request.Options);
        var counts = new BatchCounts();
        var size = new ChunkSize(rules.MaxItems);
        var backOff = new BackOff(options.MinPollDelay, options.MaxPollDelay, engine.Dice);
        _watch = new BatchWatch(rules.Operation, engine.Logger);
        _request = request;
        _cancel = cancel;
        _clock = new Clock(engine.Time);
        _control = new RunControl(engine.Time, options, cancel);
        _source = new RowSource<TRow>(request.Rows, _control.Sending);
        _chunker = new Chunker<TRow>(size);
        _meter = new ProgressMeter(counts, _clock, request.Progress) { Total = request.Count };
        _ledger = new Ledger<TRow>(counts, keepRows);
        _driver = new JobDriver<TRow>(
            rules,
            new Submitter<TRow>(channel, rules, options, _control, _clock, backOff),
            new JobWatcher<TRow>(channel, _control, new Poller(_clock, backOff), _meter),
            size,
            _clock,
            _meter);
        Rules = rules;
    }

    private RowRules<TRow> Rules { get; }

    private bool IsHalted => _control.Sending.IsCancellationRequested;

    public BatchReport Report() =>
        _ledger.Report(_clock.Elapsed, _source.IsEnded, _control.Reason);

    public async IAsyncEnumerable<BatchOutcome<TRow>> RunAsync()
    {
        try
        {
            while (await StepAsync().ConfigureAwait(false) is { } settled)
            {
                foreach (var outcome in settled)
                {
                    yield return outcome;
                }
            }

            foreach (var outcome in Unsent())
            {
                yield return outcome;
            }

            await _source.CloseAsync().ConfigureAwait(false);
            ThrowIfBroken();
        }
        finally
        {
            await AbandonAsync().ConfigureAwait(false);
        }
    }

    // The next outcomes, or null when nothing is open and nothing more will be sent.
    private async Task<IReadOnlyList<BatchOutcome<TRow>>?> StepAsync()
    {
        _watch.Enter();
        while (true)
        {
            if (_open.Find(job => job.IsCompleted) is { } done)
            {
                _open.Remove(done);
                var settlement = await done.ConfigureAwait(false);
                _chunker.Release(settlement.Chunk);
                return Enter(settlement.Outcomes, settlement.Jobs);
            }

            StartJobs();
            var isReading = !IsHalted && !_source.IsOver && _chunker.HasRoom;
            if (isReading && _source.Next.IsCompleted)
            {
                if (Read() is { } refused)
                {
                    return Enter([refused], []);
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
        while (_open.Count < _request.Options.MaxConcurrentJobs
            && !IsHalted
            && _chunker.Take(_source.IsOver || _linger is { IsCompleted: true }) is { } chunk)
        {
            _linger = null;
            _open.Add(_driver.DriveAsync(chunk));
        }
    }

    private List<Task> Awaited(bool isReading)
    {
        var tasks = new List<Task>(_open);
        if (isReading)
        {
            tasks.Add(_source.Next);
            tasks.Add(_control.Halted);
            if (_chunker.HasForming && _open.Count < _request.Options.MaxConcurrentJobs)
            {
                tasks.Add(_linger ??= _clock.WaitAsync(_request.Options.Linger, _control.Sending));
            }
        }

        return tasks;
    }

    // Takes what the source has. A row that cannot be sent is settled at once.
    private BatchOutcome<TRow>? Read()
    {
        if (!_source.Read(out var row))
        {
            _meter.Total ??= _source.IsEnded ? _ledger.RowsIn : null;
            if (_source.Failure is { } failure)
            {
                _control.Halt(HaltCause.SourceFailed, "The source of the rows failed: " + failure.Message);
            }

            return null;
        }

        var refusal = Rules.Read(row, _ledger.RowsIn, out var read);
        _meter.ReadRow(_ledger.ComeIn);
        if (refusal is not null)
        {
            return read.Outcome(RowVerdict.Failed(null, refusal));
        }

        _chunker.Add(read);
        return null;
    }

    // After an early end: the rows that waited, and those of a collection that were not read, for they are there in any case.
    private IEnumerable<BatchOutcome<TRow>> Unsent()
    {
        do
        {
            foreach (var row in _chunker.Drain())
            {
                yield return Enter([row.Outcome(RowVerdict.Unprocessed(_control.Reason))], [])[0];
            }

            if (_request.Count is null || _source.IsOver || !_source.Next.IsCompleted)
            {
                yield break;
            }

            if (Read() is { } refused)
            {
                yield return Enter([refused], [])[0];
            }
        }
        while (true);
    }

    private IReadOnlyList<BatchOutcome<TRow>> Enter(IReadOnlyList<BatchOutcome<TRow>> outcomes, IReadOnlyList<BatchJobReport> jobs)
    {
        _meter.Settle(jobs, () =>
        {
            foreach (var outcome in outcomes)
            {
                _ledger.Enter(outcome);
            }

            _ledger.Enter(jobs);
        });
        _watch.Settled(outcomes);
        return outcomes;
    }

    private void ThrowIfBroken()
    {
        if (_control.Cause == HaltCause.Cancelled)
        {
            throw new BatchCanceledException(Report(), _cancel);
        }

        if (_source.Failure is { } failure)
        {
            throw new BatchSourceException(Report(), failure);
        }

        // Nothing was sent, so there is nothing to report but this.
        if (_control.Failure is { } unusable && !_ledger.HasJobs)
        {
            throw unusable;
        }

        if (_source.IsEnded && _ledger.RowsIn == 0)
        {
            throw BatchRequest<TRow>.Empty();
        }
    }

    // The caller may break off a stream at any outcome: then the jobs are left to the server.
    private async Task AbandonAsync()
    {
        if (_open.Count > 0)
        {
            _control.Halt(HaltCause.Cancelled, "The stream of outcomes was left before its end.");
            await Task.WhenAll(_open).ConfigureAwait(false);
        }

        await _source.CloseAsync().ConfigureAwait(false);
        _watch.End(_ledger.Counts, isWhole: _control.Reason is null);
        _control.Dispose();
    }
}
