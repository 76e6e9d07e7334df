using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;

namespace Gameball.Simulation.Quota;

/// <summary>The engine's channel to the model: through the client's own limiter, as an import.</summary>
internal sealed class ModelChannel(VirtualTime time, ModelServer server, GameballRateLimiter limiter) : IJobChannel<int>
{
    public IJobChannel<int> With(GameballCallOptions? callOptions) => this;

    public async Task<SubmitResponse> SubmitAsync(Chunk<int> chunk, Admission admitted, CancellationToken cancellationToken)
    {
        await PassAsync(admitted, cancellationToken);
        return await server.SubmitAsync(chunk.Rows.Length, cancellationToken) is { } id
            ? new SubmitResponse(SubmitResult.Accepted, id)
            : new SubmitResponse(SubmitResult.Throttled);
    }

    public async Task<StatusResponse> GetStatusAsync(string jobId, Admission admitted, CancellationToken cancellationToken)
    {
        await PassAsync(admitted, cancellationToken);
        return await server.GetStatusAsync(jobId, cancellationToken) is { } status
            ? new StatusResponse(StatusResult.Read, status)
            : new StatusResponse(StatusResult.TryAgain);
    }

    public Task StopAsync(string jobId, Admission admitted, CancellationToken cancellationToken) => throw new NotSupportedException();

    // The limiter's own wait ends on another thread, which virtual time does not wait for: so try, wait for the limiter's RetryAfter, and try again.
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
