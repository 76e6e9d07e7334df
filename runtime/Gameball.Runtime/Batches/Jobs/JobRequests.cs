using System;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>The three requests over HTTP. They throw what the connection throws.</summary>
internal sealed class JobRequests<TRow>(GameballConnection connection, BatchInfo<TRow> info)
{
    private static readonly ResponseJson<string> s_jobId = new(JobIdReader.Read);
    private readonly ResponseJson<BatchJobStatus> _status = new(new JobStatusReader(
        info.RowKeyName, info.PartitionKeyName, Math.Max(JobStatusReader.MaxEntries, info.MaxItems), connection.Scrubber).Read);

    /// <summary>Sends the rows, and leaves their body to its owner.</summary>
    /// <returns>The job's id.</returns>
    public Task<string> CreateAsync(ChunkBody<TRow> body, CancellationToken cancellationToken) =>
        CreateAsync(Create(body, null), cancellationToken);

    /// <summary>The request that sends the rows. It knows what may have left of it.</summary>
    public ApiRequest Create(ChunkBody<TRow> body, Admission? admitted)
    {
        var request = Create(info.Create, admitted);
        request.SetSharedBody(body.Content);
        return request;
    }

    /// <summary>Sends such a request.</summary>
    /// <returns>The job's id.</returns>
    public Task<string> CreateAsync(ApiRequest request, CancellationToken cancellationToken) =>
        connection.SendAsync(request, s_jobId, cancellationToken);

    public Task<BatchJobStatus> GetStatusAsync(string jobId, Admission? admitted, CancellationToken cancellationToken) =>
        connection.SendAsync(Create(info.Status, jobId, admitted), _status, cancellationToken);

    /// <exception cref="NotSupportedException">The operation's jobs cannot be stopped.</exception>
    public Task StopAsync(string jobId, Admission? admitted, CancellationToken cancellationToken) =>
        info.Stop is { } stop
            ? connection.SendAsync(Create(stop, jobId, admitted), cancellationToken)
            : throw new NotSupportedException("The document names no operation that stops a job of " + info.Name + ".");

    private static ApiRequest Create(OperationInfo operation, Admission? admitted) =>
        new(operation) { IsImportCall = true, NeedsValue = true, Admitted = admitted is null ? null : () => admitted() };

    // The path has one parameter, and documents differ on its name.
    private static ApiRequest Create(OperationInfo operation, string jobId, Admission? admitted)
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

    private sealed class ResponseJson<T>(TokenReader<T> read) : GeneratedJson<T>
    {
        public override T ReadValue(ref JsonReader reader) => reader.ReadTokens(read);

        public override void WriteValue(JsonBuffer buffer, T value) => throw new NotSupportedException("An answer is only read.");
    }
}
