using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The three requests over HTTP. As the engine's channel it returns what the connection throws; a host's own steps get the exceptions.
/// </summary>
internal sealed class ConnectionJobChannel<TRow>(
    GameballConnection connection, BatchInfo<TRow> info, GameballCallOptions? options = null) : IJobChannel<TRow>
{
    private static readonly ResponseJson<string> s_jobId = new(JobIdReader.Read);
    private readonly ResponseJson<BatchJobStatus> _status = new(new JobStatusReader(
        info.RowKeyName, info.PartitionKeyName, Math.Max(JobStatusReader.MaxEntries, info.MaxItems), connection.Scrubber).Read);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An option is invalid or belongs to the client.</exception>
    public IJobChannel<TRow> With(GameballCallOptions? callOptions)
    {
        if (callOptions is null)
        {
            return this;
        }

        var own = ImportCallOptions.Copy(callOptions);
        foreach (var operation in new[] { info.Create, info.Status, info.Stop })
        {
            if (operation is not null)
            {
                // An option that cannot be sent is an error before the first row, and not a failure of each request.
                new ApiRequest(operation, own).ApplyOptions(connection.Scrubber);
            }
        }

        return new ConnectionJobChannel<TRow>(connection, info, own);
    }

    public async Task<SubmitResponse> SubmitAsync(Chunk<TRow> chunk, Admission admitted, CancellationToken cancellationToken)
    {
        var request = Create(chunk.Body, admitted);
        try
        {
            return new SubmitResponse(SubmitResult.Accepted, await CreateAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (GameballException error)
        {
            return new SubmitResponse(FailureTable.Submit(error), null, Code(error), error.Message) { Error = error };
        }
        catch (Exception error) when (request.MayHaveBeenSent)
        {
            // Whatever the exception is and wherever it comes from: the server may have the rows.
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
            return new StatusResponse(StatusResult.Read, await FetchAsync(jobId, admitted, cancellationToken).ConfigureAwait(false));
        }
        catch (GameballException error)
        {
            return new StatusResponse(FailureTable.Status(error), Message: error.Message);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The operation's jobs cannot be stopped.</exception>
    public Task StopAsync(string jobId, Admission? admitted, CancellationToken cancellationToken) =>
        info.Stop is { } stop
            ? connection.SendAsync(Create(stop, jobId, admitted), cancellationToken)
            : throw new NotSupportedException("The document names no operation that stops a job of " + info.Name + ".");

    /// <summary>Sends the rows once and leaves their body to its owner.</summary>
    /// <returns>The job's id.</returns>
    public Task<string> CreateAsync(ChunkBody<TRow> body, CancellationToken cancellationToken) =>
        CreateAsync(Create(body, null), cancellationToken);

    /// <summary>Requests a job's status once.</summary>
    public Task<BatchJobStatus> GetStatusAsync(string jobId, CancellationToken cancellationToken) => FetchAsync(jobId, null, cancellationToken);

    private Task<string> CreateAsync(ApiRequest request, CancellationToken cancellationToken) =>
        connection.SendAsync(request, s_jobId, cancellationToken);

    private Task<BatchJobStatus> FetchAsync(string jobId, Admission? admitted, CancellationToken cancellationToken) =>
        connection.SendAsync(Create(info.Status, jobId, admitted), _status, cancellationToken);

    // The request knows whether a byte of it may have left.
    private ApiRequest Create(ChunkBody<TRow> body, Admission? admitted)
    {
        var request = Create(info.Create, admitted);
        request.SetSharedBody(body.Content);
        return request;
    }

    private ApiRequest Create(OperationInfo operation, Admission? admitted) =>
        new(operation, options) { IsImportCall = true, NeedsValue = true, Admitted = admitted is null ? null : () => admitted() };

    // The path has one parameter, and documents differ on its name.
    private ApiRequest Create(OperationInfo operation, string jobId, Admission? admitted)
    {
        var start = operation.Path.IndexOf('{') + 1;
        var end = operation.Path.IndexOf('}');
        if (start <= 0 || end <= start)
        {
            throw new InvalidOperationException("The path of " + operation.Id + " has no parameter for the job's id.");
        }

        var request = Create(operation, admitted);
        request.AddPath(operation.Path.Substring(start, end - start), jobId);
        return request;
    }

    private static string? Code(GameballException error) =>
        error.Code?.ToString() ?? ((int?)error.StatusCode)?.ToString(CultureInfo.InvariantCulture);

    private sealed class ResponseJson<T>(TokenReader<T> read) : GeneratedJson<T>
    {
        public override T ReadValue(ref JsonReader reader) => reader.ReadTokens(read);

        public override void WriteValue(JsonBuffer buffer, T value) => throw new NotSupportedException("A response is only read.");
    }
}
