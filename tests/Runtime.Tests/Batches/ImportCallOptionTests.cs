using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches.Journaling;
using Gameball.Runtime.Tests.Telemetry;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>The options that an import gives to each of its requests.</summary>
public sealed class ImportCallOptionTests
{
    private const string Canary = "canary-of-a-proxy-1234567890";

    private readonly MemoryFile _file = new();
    private readonly VirtualTime _time = new();
    private readonly List<HttpRequestMessage> _requests = [];

    [Fact]
    public void EachRequestHasTheHeadersAndTheQuery()
    {
        List<int> observed = [];
        GameballCallOptions call = new()
        {
            Headers = { ["X-Correlation-Id"] = "night-7" },
            Query = { ["source"] = "a b" },
            OnResponse = response => observed.Add((int)response.StatusCode),
        };

        var report = Import(["a", "b"], new() { CallOptions = call });

        report.IsComplete.ShouldBeTrue();
        _requests.Select(request => request.Method + " " + request.RequestUri!.PathAndQuery)
            .ShouldBe(["POST /batch/names?source=a%20b", "GET /batch/77?source=a%20b"]);
        _requests.ShouldAllBe(request => request.Headers.GetValues("X-Correlation-Id").Single() == "night-7");
        observed.ShouldBe([200, 200]);
    }

    [Fact]
    public void AStopHasThemToo()
    {
        using CancellationTokenSource stop = new();
        _time.At(60, stop.Cancel);

        Import(
            ["a"],
            new() { CallOptions = new() { Headers = { ["X-Correlation-Id"] = "night-7" } }, StopToken = stop.Token },
            status: """{"status":"running","totalCount":1,"finishedCount":0,"errorCount":0,"response":null}""");

        _requests.ShouldContain(request => request.Method == HttpMethod.Delete);
        _requests.ShouldAllBe(request => request.Headers.Contains("X-Correlation-Id"));
    }

    [Fact]
    public void AChangeOfTheOptionsDoesNotReachARunningImport()
    {
        GameballCallOptions call = new() { Headers = { ["X-Correlation-Id"] = "night-7" } };

        Import(["a"], new() { CallOptions = call }, onRequest: () => call.Headers["apikey"] = "another");

        _requests.Count.ShouldBe(2);
        _requests.ShouldAllBe(request => request.Headers.GetValues("X-Correlation-Id").Single() == "night-7");
    }

    public static TheoryData<GameballCallOptions, string, string> Refused => new()
    {
        { new() { BodyProperties = { ["a"] = 1 } }, "BatchImportOptions.CallOptions.BodyProperties", "in the rows" },
        { new() { MaxAttempts = 1 }, "BatchImportOptions.CallOptions.MaxAttempts", "BatchImportOptions.MaxSubmitAttempts" },
        { new() { RetryWhenSafetyUnknown = true }, "BatchImportOptions.CallOptions.RetryWhenSafetyUnknown", "ResubmitAfterLostResponse" },
        { new() { Keys = new("k", "s") }, "BatchImportOptions.CallOptions.Keys", "client of that account" },
        { new() { IdempotencyKey = "1" }, "BatchImportOptions.CallOptions.IdempotencyKey", "Leave it null" },
        { new() { Headers = { ["SecretKey"] = Canary } }, "GameballCallOptions.Headers[\"SecretKey\"]", "GameballCallOptions.Keys" },
        { new() { Headers = { ["Content-Type"] = Canary } }, "GameballCallOptions.Headers[\"Content-Type\"]", "Leave the header out" },
        { new() { Timeout = TimeSpan.Zero }, "GameballCallOptions.Timeout", "must be positive" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void AnOptionThatAnImportCannotUseIsRefusedBeforeAnythingBegins(GameballCallOptions call, string place, string remedy)
    {
        var error = Should.Throw<ArgumentException>(
            () => Import(["a"], new() { CallOptions = call, Journal = _file.Journal() }));

        error.Message.ShouldContain(place);
        error.Message.ShouldContain(remedy);
        error.Message.ShouldNotContain(Canary);
        _requests.ShouldBeEmpty();
        _file.Length.ShouldBe(0);
    }

    [Fact]
    public void ASecretHeaderStaysOutOfJournalReportAndLogsEvenIfTheServerRepeatsIt()
    {
        using Tap log = new();
        BatchImportOptions options = new()
        {
            CallOptions = new() { Headers = { ["X-Proxy-Token"] = Canary } },
            Journal = _file.Journal(),
        };

        var report = Import(["a"], options, submit: $$"""422{"code":9999,"message":"wrong: {{Canary}}"}""", logger: log);

        report.NotSucceeded.Single().Message.ShouldNotBeNull().ShouldContain("wrong");
        (report + string.Concat(report.NotSucceeded)).ShouldNotContain(Canary);
        Encoding.UTF8.GetString(_file.Bytes).ShouldSatisfyAllConditions(
            journal => journal.ShouldContain("wrong"),
            journal => journal.ShouldNotContain(Canary));
        log.Logs.ShouldAllBe(line => !line.Text.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public void AnImportResumesWithOtherHeaders()
    {
        using CancellationTokenSource stop = new();
        BatchImportOptions First() => new() { Journal = _file.Journal(), StopToken = stop.Token };
        _time.At(60, stop.Cancel);
        var first = First();
        first.CallOptions = new() { Headers = { ["X-Correlation-Id"] = "night-7" } };
        Import(["a"], first, status: "503{}");
        _requests.Clear();

        var report = Import(
            ["a"], new() { Journal = _file.Journal(), CallOptions = new() { Headers = { ["X-Correlation-Id"] = "night-8" } } });

        report.Succeeded.ShouldBe(1);
        _requests.Select(request => request.Method + " " + request.Headers.GetValues("X-Correlation-Id").Single()).ShouldBe(["GET night-8"]);
    }

    private BatchReport<string> Import(
        string[] rows, BatchImportOptions options, string submit = """{"jobId":77}""",
        string? status = null,
        Action? onRequest = null, ILoggerFactory? logger = null)
    {
        GameballOptions client = new() { SecretKey = "gb_test_secret", TimeProvider = _time, LoggerFactory = logger };

        // A quota's waits end on another thread, for which the virtual time does not wait.
        client.Limits.Limiter = GameballRateLimiter.Unlimited;
        using GameballConnection connection = new(client, "https://api.example.com", new HttpClient(new Server(request =>
        {
            _requests.Add(request);
            onRequest?.Invoke();
            return request.Method == HttpMethod.Post ? submit
                : status ?? $$"""{"status":"completed","totalCount":{{rows.Length}},"finishedCount":{{rows.Length}},"errorCount":0,"response":null}""";
        })));
        BatchOperation<string> operation = new(connection, () => new BatchInfo<string>
        {
            Name = "names",
            Create = Info("POST", "/batch/names"),
            Status = Info("GET", "/batch/{jobId}"),
            Stop = Info("DELETE", "/batch/{jobId}"),
            Items = "rows",
            MaxItems = 3,
            Row = new Text(),
            RowKeyName = "@",
            RowKey = row => row,
        });
        return _time.Run(() => operation.ImportAsync(rows, options));
    }

    private static OperationInfo Info(string method, string path) =>
        new(method, method, path) { Security = [[SecurityScheme.ApiKeyHeader("secretKey", "secretkey")]] };

    private sealed class Server(Func<HttpRequestMessage, string> respond) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var text = respond(request);
            var isError = int.TryParse(text.AsSpan(0, 3), out var code);
            return Task.FromResult(new HttpResponseMessage(isError ? (HttpStatusCode)code : HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(isError ? text[3..] : text, Encoding.UTF8, "application/json"),
            });
        }
    }

    private sealed class Text : GeneratedJson<string>
    {
        public override string ReadValue(ref JsonReader reader) => reader.String();

        public override void WriteValue(JsonBuffer buffer, string value) => buffer.Value(value);
    }
}
