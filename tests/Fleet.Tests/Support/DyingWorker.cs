using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Fleet.Tests;

/// <summary>A worker that claims the first partition that it gets, and then dies.</summary>
internal sealed class DyingWorker(IFleetStore store, bool diesAfterRecording) : IFleetWorker
{
    private bool _isDead;

    public async Task<TimeSpan?> AdvanceAsync(Guid run, int partition, CancellationToken cancellationToken)
    {
        if (!_isDead && await store.ClaimAsync(run, partition, "dying", TimeSpan.FromSeconds(30), cancellationToken) is { } claim)
        {
            _isDead = true;
            if (diesAfterRecording)
            {
                await store.SendingAsync(
                    claim, StepJson.Write(new BatchItemState { IsSending = true }), TimeSpan.FromSeconds(30), cancellationToken);
            }
        }

        return null;
    }
}
