using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// The three requests that the engine makes, each once for each call. Each awaits its admission when the quota has let it pass. Answers of every kind are values; what it throws
/// (other than for the token) counts as an answer that was lost.
/// </summary>
internal interface IJobChannel<TRow>
{
    /// <summary>Returns the channel of an import with call options of its own.</summary>
    IJobChannel<TRow> With(GameballCallOptions? callOptions);

    Task<SubmitResponse> SubmitAsync(Chunk<TRow> chunk, Admission admitted, CancellationToken cancellationToken);

    Task<StatusResponse> GetStatusAsync(string jobId, Admission admitted, CancellationToken cancellationToken);

    /// <summary>Asks the server to stop a job. Whether it did is what the next status says.</summary>
    Task StopAsync(string jobId, Admission admitted, CancellationToken cancellationToken);
}
