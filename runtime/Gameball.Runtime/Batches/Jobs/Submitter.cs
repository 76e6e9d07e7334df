using System;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Sends a chunk until the server has a job for it, or until it is clear that there will be none.</summary>
internal sealed class Submitter<TRow>(
    IJobChannel<TRow> channel, BatchInfo<TRow> info, BatchImportOptions options, RunControl control, RequestQueue turnstile,
    ChunkJournal<TRow> book, Clock clock, BackOff backOff)
{
    private readonly bool _mayRetry = info.RetrySafety == RetrySafety.Safe || (info.RetrySafety == RetrySafety.Caller && options.ResubmitAfterLostResponse);

    public async Task<Submission> SubmitAsync(Chunk<TRow> chunk)
    {
        if (chunk.MayBeApplied && !_mayRetry)
        {
            return Settle(chunk, RowVerdict.Unprocessed(null));
        }

        using var span = Spans.Start(TelemetryNames.Span.BatchSubmit, info.Name, chunk.Rows.Length);
        var failed = 0;
        for (var attempt = 1; !control.Sending.IsCancellationRequested; attempt++)
        {
            var answer = await new SubmitAttempt<TRow>(channel, turnstile, control, book, chunk).RunAsync().ConfigureAwait(false);
            await WriteDownAsync(chunk, answer).ConfigureAwait(false);
            switch (answer.Result)
            {
                case SubmitResult.Accepted:
                    return new Submission(answer.JobId);
                case SubmitResult.TooLarge when chunk.Rows.Length > 1:
                    return new Submission(IsTooLarge: true);
                case SubmitResult.TooLarge:
                case SubmitResult.Refused:
                    return Settle(chunk, RowVerdict.Failed(answer.Code, answer.Message));
                case SubmitResult.Unusable:
                    control.Fail(answer.Error!);
                    continue;
                case SubmitResult.Unauthorized:
                    control.Refuse(answer.Error, "The server refused the keys: " + answer.Text);
                    continue;
                case SubmitResult.Redirected:
                    control.Halt(HaltCause.Refused, answer.Text);
                    continue;
                case SubmitResult.KeysLeft:
                    control.Halt(HaltCause.KeysLeft, answer.Text);
                    continue;
            }

            // Throttling says that the server is well: only faults use up the attempts.
            failed += answer.Result == SubmitResult.Throttled ? 0 : 1;
            if (chunk.MayBeApplied && (!_mayRetry || failed >= options.MaxSubmitAttempts))
            {
                return Settle(chunk, RowVerdict.Unprocessed(null));
            }

            if (failed >= options.MaxSubmitAttempts && answer.Result == SubmitResult.Busy)
            {
                return Settle(chunk, RowVerdict.Failed(answer.Code, answer.Message));
            }

            if (failed >= options.MaxSubmitAttempts)
            {
                control.Halt(HaltCause.Refused, "The server could not be reached: " + answer.Text);
            }
            else
            {
                await clock.WaitAsync(backOff.Delay(attempt), control.Sending).ConfigureAwait(false);
            }
        }

        return Settle(chunk, RowVerdict.Unprocessed(control.Reason));
    }

    private async Task WriteDownAsync(Chunk<TRow> chunk, SubmitResponse answer)
    {
        if (answer.Result is SubmitResult.Lost or SubmitResult.Redirected or SubmitResult.KeysLeft)
        {
            chunk.MayBeApplied = true;
            chunk.LostBecause = answer.Message;
            await book.AmbiguousAsync(chunk).ConfigureAwait(false);
        }
        else if (answer.Result != SubmitResult.Accepted)
        {
            await book.ReturnedAsync(chunk).ConfigureAwait(false);
        }
    }

    // Whatever was answered last: once an answer was lost the rows may be applied.
    private Submission Settle(Chunk<TRow> chunk, RowVerdict verdict)
    {
        if (!chunk.MayBeApplied)
        {
            return new Submission(Verdict: verdict.State == RowState.Unprocessed && chunk.Rejected > 0 ? RowVerdict.Rejected : verdict);
        }

        var cause = control.Submits.IsCancellationRequested ? control.Cut : UnknownCause.ResponseLost;
        return new Submission(Verdict: RowVerdict.Unknown(cause, "The answer to the submit was lost: " + chunk.LostBecause));
    }
}

/// <summary>A job, or the wish for smaller chunks, or a verdict over all rows alike.</summary>
internal sealed record Submission(string? JobId = null, bool IsTooLarge = false, RowVerdict? Verdict = null);
