using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>Imports through an HTTP client that follows redirects.</summary>
public sealed class RedirectedImportTests
{
    private const string Running = """{"status":"running","totalCount":2,"finishedCount":0,"errorCount":0,"response":null}""";
    private const string Completed = """{"status":"completed","totalCount":2,"finishedCount":2,"errorCount":0,"response":null}""";

    private readonly VirtualTime _time = new();
    private readonly CancellationTokenSource _stop = new();

    /// <summary>The redirected request and its method, and the rows whose outcome is then unknown.</summary>
    [Theory]
    [InlineData("POST", 1, RetrySafety.Safe, 2)]
    [InlineData("POST", 1, RetrySafety.Never, 2)]
    [InlineData("POST", 3, RetrySafety.Safe, 6)]
    [InlineData("GET", 1, RetrySafety.Safe, 8)]
    [InlineData("GET", 9, RetrySafety.Safe, 8)]
    [InlineData("DELETE", 1, RetrySafety.Safe, 8)]
    public void NothingMoreIsSentAfterTheKeysLeaked(string method, int number, RetrySafety retrySafety, int unknown)
    {
        Redirecting server = new(method, number, new Uri("https://elsewhere.example/x")) { Status = Running };
        if (method == "DELETE")
        {
            // Stopped when all jobs are open: each is polled and then stopped.
            _time.At(60, _stop.Cancel);
        }

        var report = Import(server, retrySafety);

        server.Requests.Last().ShouldStartWith(method);
        server.Requests.Count(call => call.StartsWith(method, StringComparison.Ordinal)).ShouldBe(number);
        (report.Unknown, report.Unprocessed).ShouldBe((unknown, 8 - unknown));
        report.UnknownByCause.Keys.ShouldBeSubsetOf([UnknownCause.Redirected, UnknownCause.ResponseLost]);
        report.EndReason!.ShouldContain("Replace the keys");
    }

    [Theory]
    [InlineData(RetrySafety.Safe)]
    [InlineData(RetrySafety.Never)]
    public void ASubmitRedirectedWithinTheServerIsNotRetriedAndOpenJobsAreAwaited(RetrySafety retrySafety)
    {
        Redirecting server = new("POST", 3, new Uri("https://api.example.com/login"));

        var report = Import(server, retrySafety);

        server.Requests.Count(call => call.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(3);
        (report.Succeeded, report.Unknown, report.Unprocessed).ShouldBe((4, 2, 2));
        report.EndReason!.ShouldContain("AllowAutoRedirect");
    }

    [Fact]
    public void APollRedirectedWithinTheServerAffectsOnlyItsRows()
    {
        Redirecting server = new("GET", 2, new Uri("https://api.example.com/login"));

        var report = Import(server, RetrySafety.Safe);

        (report.Succeeded, report.UnknownByCause[UnknownCause.StatusRefused]).ShouldBe((6, 2));
    }

    private BatchReport<string> Import(Redirecting server, RetrySafety retrySafety)
    {
        GameballOptions options = new() { SecretKey = "gb_test_secret", TimeProvider = _time };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        using HttpClient http = new(server);
        using GameballConnection connection = new(options, "https://api.example.com", http);
        BatchOperation<string> operation = new(connection, () => new BatchInfo<string>
        {
            Name = "names",
            Create = new("create", "POST", "/batch"),
            Status = new("status", "GET", "/batch/{jobId}"),
            Stop = new("stop", "DELETE", "/batch/{jobId}"),
            Items = "body",
            MaxItems = 2,
            Row = JsonTypes.String,
            RowKeyName = "@",
            RowKey = row => row,
            RetrySafety = retrySafety,
        });
        BatchImportOptions import = new() { StopToken = _stop.Token };
        return _time.Run(() => operation.ImportAsync(Enumerable.Range(0, 8).Select(i => "r" + i).ToList(), import));
    }

    /// <summary>A server behind a client that follows redirects, which changes the request message.</summary>
    private sealed class Redirecting(string method, int number, Uri to) : HttpMessageHandler
    {
        private int _seen;

        public string Status { get; init; } = Completed;

        public List<string> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isPost = request.Method == HttpMethod.Post;
            Requests.Add(request.Method + " " + request.RequestUri!.PathAndQuery);
            if (request.Method.Method == method && ++_seen == number)
            {
                request.RequestUri = to;
                request.Method = isPost ? HttpMethod.Get : request.Method;
            }

            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(isPost ? $$"""{"jobId":{{Requests.Count}}}""" : Status, Encoding.UTF8, "application/json"),
            });
        }
    }
}
