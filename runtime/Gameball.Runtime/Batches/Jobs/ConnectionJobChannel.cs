using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>The requests as the engine wants them: what the connection throws becomes an answer.</summary>
internal sealed class ConnectionJobChannel<TRow>(JobRequests<TRow> requests) : IJobChannel<TRow>
{
    public async Task<SubmitResponse> SubmitAsync(Chunk<TRow> chunk, Admission admitted, CancellationToken cancellationToken)
    {
        var request = requests.Create(chunk.Body, admitted);
        try
        {
            return new SubmitResponse(SubmitResult.Accepted, await requests.CreateAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (GameballException error)
        {
            return new SubmitResponse(FailureTable.Submit(error), null, Code(error), error.Message) { Error = error };
        }
        catch (Exception error) when (request.MayHaveBeenSent)
        {
            // Whatever it is and whoever threw it: the server may have the rows.
            return new SubmitResponse(SubmitResult.Lost, Message: error.Message);
        }
        catch (InvalidOperationException error) when (error is not ObjectDisposedException)
        {
            // A key that the operation needs was not given.
            return new SubmitResponse(SubmitResult.Unusable, Message: error.Message) { Error = error };
        }
        catch (Exception error)
        {
            return new SubmitResponse(SubmitResult.NotSent, Message: error.Message);
        }
    }

    public async Task<StatusResponse> GetStatusAsync(string jobId, Admission admitted, CancellationToken cancellationToken)
    {
        try
        {
            return new StatusResponse(StatusResult.Read, await requests.GetStatusAsync(jobId, admitted, cancellationToken).ConfigureAwait(false));
        }
        catch (GameballException error)
        {
            return new StatusResponse(FailureTable.Status(error), Message: error.Message);
        }
    }

    public Task StopAsync(string jobId, Admission admitted, CancellationToken cancellationToken) =>
        requests.StopAsync(jobId, admitted, cancellationToken);

    private static string? Code(GameballException error) =>
        error.Code?.ToString() ?? ((int?)error.StatusCode)?.ToString(CultureInfo.InvariantCulture);
}
