using System;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Submits a chunk until the server has created a job, or certainly will not.</summary>
internal sealed class Submitter<TRow>(
    IJobChannel<TRow> channel, BatchInfo<TRow> info, BatchImportOptions options, RunControl control, RequestQueue requestQueue,
    ChunkJournal<TRow> journal, Clock clock, BackOff backOff)
{
    private readonly bool _mayRetry = info.RetrySafety == RetrySafety.Safe || (info.RetrySafety == RetrySafety.Caller && options.ResubmitAfterLostResponse);

    public async Task<Submission> SubmitAsync(Chunk<TRow> chunk)
    {
        if (chunk.MayBeApplied && !_mayRetry)
        {
            return Settle(chunk, RowVerdict.Unprocessed(null));
        }

        using var span = Spans.Start(TelemetryNames.Span.BatchSubmit, info.Name, chunk.Rows.Length);
        while (true)
        {
            if (await AttemptAsync(chunk).ConfigureAwait(false) is { } submission)
            {
                return submission;
            }

            await clock.WaitAsync(backOff.Delay(chunk.Attempts), control.Sending).ConfigureAwait(false);
        }
    }

    /// <summary>Makes one attempt; returns <see langword="null"/> when another one must follow after a wait.</summary>
    public async Task<Submission?> AttemptAsync(Chunk<TRow> chunk)
    {
        if (chunk.MayBeApplied && !_mayRetry)
        {
            return Settle(chunk, RowVerdict.Unprocessed(null));
        }

        if (control.Sending.IsCancellationRequested)
        {
            return Unsent(chunk);
        }

        chunk.Attempts++;
        var response = await new SubmitAttempt<TRow>(channel, requestQueue, control, journal, chunk).RunAsync().ConfigureAwait(false);
        await RecordAsync(chunk, response).ConfigureAwait(false);
        switch (response.Result)
        {
            case SubmitResult.Accepted:
                return new Submission(response.JobId);
            case SubmitResult.TooLarge when chunk.Rows.Length > 1:
                return new Submission(IsTooLarge: true);
            case SubmitResult.TooLarge:
            case SubmitResult.Refused:
                return Settle(chunk, RowVerdict.Failed(response.Code, response.Message));
            case SubmitResult.Unusable:
                control.Fail(response.Error!);
                return Unsent(chunk);
            case SubmitResult.Unauthorized:
                control.Refuse(response.Error, "The server rejected the keys: " + response.Text);
                return Unsent(chunk);
            case SubmitResult.Redirected:
                control.Halt(HaltCause.Refused, response.Text);
                return Unsent(chunk);
            case SubmitResult.KeysLeaked:
                control.Halt(HaltCause.KeysLeaked, response.Text);
                return Unsent(chunk);
        }

        // A throttled submit is not a failed attempt, because the server works.
        chunk.FailedAttempts += response.Result == SubmitResult.Throttled ? 0 : 1;
        if (chunk.MayBeApplied && (!_mayRetry || chunk.FailedAttempts >= options.MaxSubmitAttempts))
        {
            return Settle(chunk, RowVerdict.Unprocessed(null));
        }

        if (chunk.FailedAttempts >= options.MaxSubmitAttempts && response.Result == SubmitResult.Busy)
        {
            return Settle(chunk, RowVerdict.Failed(response.Code, response.Message));
        }

        if (chunk.FailedAttempts >= options.MaxSubmitAttempts)
        {
            control.Halt(HaltCause.Refused, "The server could not be reached: " + response.Text);
            return Unsent(chunk);
        }

        return null;
    }

    private async Task RecordAsync(Chunk<TRow> chunk, SubmitResponse response)
    {
        if (response.Result is SubmitResult.Lost or SubmitResult.Redirected or SubmitResult.KeysLeaked)
        {
            chunk.MayBeApplied = true;
            chunk.LossReason = response.Message;
            await journal.AmbiguousAsync(chunk).ConfigureAwait(false);
        }
        else if (response.Result != SubmitResult.Accepted)
        {
            await journal.ReturnedAsync(chunk).ConfigureAwait(false);
        }
    }

    private Submission Unsent(Chunk<TRow> chunk) => Settle(chunk, RowVerdict.Unprocessed(control.Reason));

    // After a lost response the rows may be applied, whatever the last response says.
    private Submission Settle(Chunk<TRow> chunk, RowVerdict verdict)
    {
        if (!chunk.MayBeApplied)
        {
            return new Submission(Verdict: verdict.State == RowState.Unprocessed && chunk.Rejected > 0 ? RowVerdict.Rejected : verdict);
        }

        var cause = control.Submits.IsCancellationRequested ? control.Cut : UnknownCause.ResponseLost;
        return new Submission(Verdict: RowVerdict.Unknown(cause, "The response to the submit was lost: " + chunk.LossReason));
    }
}

/// <summary>The result of a submit: a job, the need for smaller chunks, or one verdict for all rows.</summary>
internal sealed record Submission(string? JobId = null, bool IsTooLarge = false, RowVerdict? Verdict = null);
