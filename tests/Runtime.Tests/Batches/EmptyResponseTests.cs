using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>A server that responds without the body that an import needs, even if the document allows a response without a body.</summary>
public sealed class EmptyResponseTests
{
    private readonly VirtualTime _time = new();

    [Theory]
    [InlineData(204, false)]
    [InlineData(204, true)]
    [InlineData(205, true)]
    [InlineData(303, true)]
    public void ASubmitWithoutAJobLeavesItsRowsUnknownAndTheReportComplete(int status, bool isStated)
    {
        Server server = new() { Submit = number => number == 2 ? status : 200 };

        var report = Import(server, isStated);

        (report.RowsIn, report.Succeeded).ShouldBe((6, 4));
        (report.Unknown + report.Failed).ShouldBe(2);
        if (status != 303)
        {
            report.UnknownByCause[UnknownCause.ResponseLost].ShouldBe(2);
        }
    }

    [Fact]
    public void AJobWithEmptyStatusesEndsAsUnreadable()
    {
        Server server = new() { Status = 204 };

        var report = Import(server, isStated: true);

        (report.RowsIn, report.UnknownByCause[UnknownCause.Unreadable]).ShouldBe((6, 6));
    }

    private BatchReport<string> Import(Server server, bool isStated)
    {
        GameballOptions options = new() { SecretKey = "gb_test_secret", TimeProvider = _time };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        SuccessBody[] successes = isStated ? [SuccessBody.None("204,205,303")] : [];
        using HttpClient http = new(server);
        using GameballConnection connection = new(options, "https://api.example.com", http);
        BatchOperation<string> operation = new(connection, () => new BatchInfo<string>
        {
            Name = "names",
            Create = new("create", "POST", "/batch") { Successes = successes, Redirects = isStated ? "303" : "" },
            Status = new("status", "GET", "/batch/{jobId}") { Successes = successes },
            Items = "body",
            MaxItems = 2,
            Row = JsonTypes.String,
            RowKeyName = "@",
            RowKey = row => row,
            RetrySafety = RetrySafety.Never,
        });
        return _time.Run(() => operation.ImportAsync(Enumerable.Range(0, 6).Select(i => "r" + i).ToList()));
    }

    private sealed class Server : HttpMessageHandler
    {
        private int _submits;

        public Func<int, int> Submit { get; init; } = _ => 200;

        public int Status { get; init; } = 200;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isPost = request.Method == HttpMethod.Post;
            var status = isPost ? Submit(++_submits) : Status;
            var body = isPost ? $$"""{"jobId":{{_submits}}}""" : """{"status":"completed","totalCount":2,"finishedCount":2,"errorCount":0,"response":null}""";
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
            {
                RequestMessage = request,
                Content = new StringContent(status == 200 ? body : "", Encoding.UTF8, "application/json"),
            });
        }
    }
}
