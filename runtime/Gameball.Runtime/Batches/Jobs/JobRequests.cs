using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>The three requests over HTTP. They throw what the connection throws.</summary>
internal sealed class JobRequests<TRow>(GameballConnection connection, BatchInfo<TRow> info)
{
    private static readonly AnswerJson<string> s_jobId = new(JobIdReader.Read);
    private static readonly AnswerJson<BatchJobSnapshot> s_status = new(JobStatusReader.Read);
    private readonly GeneratedJson<IReadOnlyList<TRow>> _list = JsonTypes.List(info.Row);

    /// <returns>The job's id.</returns>
    /// <exception cref="UnwritableRowsException">Rows cannot be written as JSON; nothing was sent.</exception>
    public Task<string> CreateAsync(IReadOnlyList<TRow> rows, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(info.Create) { IsOfImport = true };
        request.SetBody(Write(rows));
        return connection.SendAsync(request, s_jobId, cancellationToken);
    }

    public Task<BatchJobSnapshot> GetStatusAsync(string jobId, CancellationToken cancellationToken) =>
        connection.SendAsync(Of(info.Status, jobId), s_status, cancellationToken);

    /// <exception cref="NotSupportedException">The operation's jobs cannot be stopped.</exception>
    public Task StopAsync(string jobId, CancellationToken cancellationToken) =>
        info.Stop is { } stop
            ? connection.SendAsync(Of(stop, jobId), cancellationToken)
            : throw new NotSupportedException("The document names no operation that stops a job of " + info.Name + ".");

    private JsonBuffer Write(IReadOnlyList<TRow> rows)
    {
        var buffer = new JsonBuffer();
        try
        {
            buffer.Map(new Dictionary<string, IReadOnlyList<TRow>> { [info.Items] = rows }, _list);
            return buffer;
        }
        catch (Exception error) when (error is ArgumentException or JsonException or InvalidOperationException)
        {
            buffer.Dispose();
            throw new UnwritableRowsException(Unwritable(rows), error);
        }
    }

    // Which rows are at fault, so that the others can go without them.
    private Dictionary<int, string> Unwritable(IReadOnlyList<TRow> rows)
    {
        var faults = new Dictionary<int, string>();
        using var buffer = new JsonBuffer();
        for (var i = 0; i < rows.Count; i++)
        {
            buffer.Clear();
            try
            {
                info.Row.WriteValue(buffer, rows[i]);
            }
            catch (Exception error) when (error is ArgumentException or JsonException or InvalidOperationException)
            {
                faults[i] = error.Message;
            }
        }

        return faults;
    }

    // The path has one parameter, and documents differ on its name.
    private static ApiRequest Of(OperationInfo operation, string jobId)
    {
        var start = operation.Path.IndexOf('{') + 1;
        var end = operation.Path.IndexOf('}');
        if (start <= 0 || end <= start)
        {
            throw new InvalidOperationException("The path of " + operation.Id + " has no parameter for the job's id.");
        }

        var request = new ApiRequest(operation) { IsOfImport = true };
        request.AddPath(operation.Path.Substring(start, end - start), jobId);
        return request;
    }

    private sealed class AnswerJson<T>(TokenReader<T> read) : GeneratedJson<T>
    {
        public override T ReadValue(ref JsonReader reader) => reader.Through(read);

        public override void WriteValue(JsonBuffer buffer, T value) => throw new NotSupportedException("An answer is only read.");
    }
}
