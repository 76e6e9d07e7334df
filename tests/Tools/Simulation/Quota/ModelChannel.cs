using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;

namespace Gameball.Simulation.Quota;

/// <summary>The engine's way to the model: through the client's own limiter, as an import.</summary>
internal sealed class ModelChannel(VirtualTime time, ModelServer server, GameballRateLimiter limiter) : IJobChannel<int>
{
    public async Task<SubmitAnswer> SubmitAsync(Chunk<int> chunk, Admission admitted, CancellationToken cancellationToken)
    {
        await PassAsync(admitted, cancellationToken);
        return await server.SubmitAsync(chunk.Rows.Length, cancellationToken) is { } id
            ? new SubmitAnswer(SubmitResult.Accepted, id)
            : new SubmitAnswer(SubmitResult.Throttled);
    }

    public async Task<StatusAnswer> GetStatusAsync(string jobId, Admission admitted, CancellationToken cancellationToken)
    {
        await PassAsync(admitted, cancellationToken);
        return await server.GetStatusAsync(jobId, cancellationToken) is { } status
            ? new StatusAnswer(StatusResult.Read, status)
            : new StatusAnswer(StatusResult.TryAgain);
    }

    public Task StopAsync(string jobId, Admission admitted, CancellationToken cancellationToken) => throw new NotSupportedException();

    // The limiter's own wait ends on another thread, which virtual time does not wait for: so ask, wait as long as it says, and ask again.
    private async Task PassAsync(Admission admitted, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var lease = limiter.Background.AttemptAcquire();
            if (lease.IsAcquired)
            {
                await admitted();
                return;
            }

            lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
            await time.DelayAsync(wait > TimeSpan.FromMilliseconds(1) ? wait : TimeSpan.FromMilliseconds(1), cancellationToken);
        }
    }
}
