using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>Responds to submits and polls at once, with bytes that need not be valid text.</summary>
internal sealed class FakeBytes(byte[] created, Func<byte[]> status) : HttpMessageHandler
{
    /// <summary>The number of polls.</summary>
    public int Polls { get; private set; }

    /// <summary>Creates an operation with this handler and jobs of three rows.</summary>
    public BatchOperation<Row> Operation(TimeProvider time)
    {
        var options = new GameballOptions { TimeProvider = time, ApiKey = "gb_test_key" };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        var rules = Row.Rules();
        return new BatchOperation<Row>(new GameballConnection(options, "https://api.example.com", new HttpClient(this)), () => new BatchInfo<Row>
        {
            Name = rules.Name,
            Create = new OperationInfo("create", "POST", "/batch/orders"),
            Status = new OperationInfo("status", "GET", "/batch/{jobId}"),
            Items = rules.Items,
            MaxItems = rules.MaxItems,
            Row = rules.Row,
            RowKeyName = rules.RowKeyName,
            RowKey = rules.RowKey,
            PartitionKeyName = rules.PartitionKeyName,
            PartitionKey = rules.PartitionKey,
        });
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isQuestion = request.Method == HttpMethod.Get;
        Polls += isQuestion ? 1 : 0;
        var content = new ByteArrayContent(isQuestion ? status() : created);
        content.Headers.ContentType = new("application/json");
        return Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = content });
    }
}
