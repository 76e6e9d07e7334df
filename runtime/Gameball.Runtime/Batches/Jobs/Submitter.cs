using System;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Submits a chunk until the server has created a job, or certainly will not.</summary>
internal sealed class Submitter<TRow>(
    IJobChannel<TRow> channel, RowRules<TRow> rules, BatchImportOptions options, RunControl control, RequestQueue turnstile,
    ChunkJournal<TRow> book, Clock clock, BackOff backOff)
{
    private readonly bool _mayRetry = rules.RetrySafety == RetrySafety.Safe || (rules.RetrySafety == RetrySafety.Caller && options.ResubmitAfterLostResponse);

    public async Task<Submission> SubmitAsync(Chunk<TRow> chunk)
    {
        if (chunk.MayBeApplied && !_mayRetry)
        {
            return Settle(chunk, RowVerdict.Unprocessed(null));
        }

        using var span = Spans.Start(TelemetryNames.Span.BatchSubmit, rules.Operation, chunk.Rows.Length);
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
                    control.Refuse(answer.Error, "The server rejected the keys: " + answer.Text);
                    continue;
                case SubmitResult.Redirected:
                    control.Halt(HaltCause.Refused, answer.Text);
                    continue;
                case SubmitResult.KeysLeft:
                    control.Halt(HaltCause.KeysLeft, answer.Text);
                    continue;
            }

            // A throttled submit is not a failed attempt, because the server works.
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

    // After a lost response the rows may be applied, whatever the last response says.
    private Submission Settle(Chunk<TRow> chunk, RowVerdict verdict)
    {
        if (!chunk.MayBeApplied)
        {
            return new Submission(Verdict: verdict.State == RowState.Unprocessed && chunk.Rejected > 0 ? RowVerdict.Rejected : verdict);
        }

        var cause = control.Submits.IsCancellationRequested ? control.Cut : UnknownCause.ResponseLost;
        return new Submission(Verdict: RowVerdict.Unknown(cause, "The response to the submit was lost: " + chunk.LostBecause));
    }
}

/// <summary>The result of a submit: a job, the need for smaller chunks, or one verdict for all rows.</summary>
internal sealed record Submission(string? JobId = null, bool IsTooLarge = false, RowVerdict? Verdict = null);
