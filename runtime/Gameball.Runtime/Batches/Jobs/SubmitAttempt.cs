using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// One attempt to submit a chunk. Until the quota grants a permit, it can be cancelled without effect; from then on it has time to return
/// the job's id, even after the import ended.
/// </summary>
internal sealed class SubmitAttempt<TRow>(
    IJobChannel<TRow> channel, RequestQueue requestQueue, RunControl control, ChunkJournal<TRow> journal, Chunk<TRow> chunk)
{
    private const int Waiting = 0;
    private const int Sent = 1;
    private const int Withdrawn = 2;
    private int _state;

    public async Task<SubmitResponse> RunAsync()
    {
        using var cancel = new CancellationTokenSource();
        using var halt = control.Sending.Register(() =>
        {
            if (Move(Withdrawn))
            {
                cancel.Cancel();
            }
        });
        using var end = control.Submits.Register(cancel.Cancel);
        try
        {
            return await requestQueue.SubmitAsync(
                admitted => channel.SubmitAsync(chunk, () => BeginAsync(admitted), cancel.Token), control.Sending).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            return new SubmitResponse(_state == Sent ? SubmitResult.Lost : SubmitResult.NotSent, Message: error.Message);
        }
    }

    private async ValueTask BeginAsync(Admission admitted)
    {
        await admitted().ConfigureAwait(false);
        if (!await journal.SendingAsync(chunk).ConfigureAwait(false) || !Move(Sent))
        {
            throw new OperationCanceledException("The import ended before the rows were sent.");
        }
    }

    private bool Move(int state) => Interlocked.CompareExchange(ref _state, state, Waiting) == Waiting;
}
