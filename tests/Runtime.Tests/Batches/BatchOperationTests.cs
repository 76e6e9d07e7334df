using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>The operation over a connection, with the HTTP handler in place of a network.</summary>
public sealed class BatchOperationTests
{
    private const string Completed = """{"status":"completed","totalCount":2,"finishedCount":2,"errorCount":0,"response":null}""";
    private static readonly SecurityScheme s_key = SecurityScheme.ApiKeyHeader("secretKey", "secretkey");
    private readonly VirtualTime _time = new();
    private FakeHttp? _http;

    [Fact]
    public void AnImportPostsTheRowsAndPollsTheJob()
    {
        var operation = Operation((call, _) => call.StartsWith("POST", StringComparison.Ordinal) ? """{"jobId":77}""" : Completed);

        var report = _time.Run(() => operation.ImportAsync(["a\"b", "ü"]));

        report.IsComplete.ShouldBeTrue();
        _http!.Requests.Select(request => request.Call).ShouldBe(["POST /batch/names", "GET /batch/77"]);
        JsonDocument.Parse(_http.Requests[0].Body).RootElement.GetProperty("the \"rows\"").EnumerateArray().Select(row => row.GetString())
            .ShouldBe(["a\"b", "ü"]);
    }

    [Theory]
    [InlineData("422{\"code\":3011,\"message\":\"limit exceeded\"}", RowState.Failed, "3011")]
    [InlineData("400{}", RowState.Failed, "400")]
    [InlineData("500{}", RowState.Unknown, null)]
    [InlineData("500{\"code\":3011}", RowState.Unknown, null)]
    [InlineData("503{\"code\":2001}", RowState.Unknown, null)]
    [InlineData("408{\"code\":2001}", RowState.Unknown, null)]
    [InlineData("{}", RowState.Unknown, null)]
    [InlineData("gibberish", RowState.Unknown, null)]
    public void EachKindOfResponseToASubmit(string response, RowState expected, string? code)
    {
        var report = _time.Run(() => Operation((_, _) => response).ImportAsync(["a"]));

        (report.NotSucceeded.Single().State, report.NotSucceeded.Single().Code).ShouldBe((expected, code));
        _http!.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("401{\"code\":1000,\"message\":\"no\"}", 1000)]
    [InlineData("403{}", null)]
    public void RejectedKeysEndAnImportWithoutAcceptedRowsWithTheirException(string response, int? code)
    {
        var error = Should.Throw<GameballAuthenticationException>(
            () => _time.Run(() => Operation((_, _) => response).ImportAsync(["a", "b"])));

        (error.Code, (int?)error.StatusCode, error.Kind).ShouldBe((code, int.Parse(response[..3]), GameballFailureKind.Refused));
        (error.MayHaveBeenApplied, error.IsSafeToRetry).ShouldBe((false, true));
        error.Message.ShouldContain("No row of the import was applied");
        error.InnerException.ShouldBeOfType<GameballAuthenticationException>();
        _http!.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("413{}")]
    [InlineData("422{\"code\":3011,\"message\":\"limit exceeded\"}")]
    public void ARequestBeyondALimitIsHalvedDownToASingleRow(string refusal)
    {
        var operation = Operation((call, body) =>
            call.StartsWith("GET", StringComparison.Ordinal) ? """{"status":"completed"}"""
            : body.Contains("\"b\"", StringComparison.Ordinal) || body.Split(',').Length > 2 ? refusal
            : """{"jobId":1}""");

        var report = _time.Run(() => operation.ImportAsync(["a", "b", "c"]));

        _http!.Requests.Count(request => request.Call.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(5);
        report.NotSucceeded.Where(row => row.State == RowState.Failed).Select(row => row.Row).ShouldBe(["b"]);
        report.RejectedRows.ShouldBe(["b"]);
    }

    [Fact]
    public void ACodeDoesNotMakeAThrottledRequestSmaller()
    {
        var isFirst = true;
        var operation = Operation((call, _) =>
        {
            var isThrottled = isFirst;
            isFirst = false;
            return isThrottled ? "429{\"code\":3011}" : call.StartsWith("POST", StringComparison.Ordinal) ? "{\"jobId\":77}" : Completed;
        });

        _time.Run(() => operation.ImportAsync(["a", "b"])).IsComplete.ShouldBeTrue();

        _http!.Requests.Count(request => request.Call.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void TheJobsOfAReportArePolledAgainByItsOperation()
    {
        var isOver = false;
        var operation = Operation((call, _) => call.StartsWith("POST", StringComparison.Ordinal) ? """{"jobId":77}"""
            : isOver ? Completed
            : """{"status":"running"}""");
        var options = new BatchImportOptions { Deadline = TimeSpan.FromMinutes(1) };
        var report = _time.Run(() => operation.ImportAsync(["a", "b"], options));
        (report.UnknownByCause[UnknownCause.Deadline], report.OpenJobs.Count).ShouldBe((2, 1));
        isOver = true;

        _time.Run(() => operation.ResolveAsync(report)).IsComplete.ShouldBeTrue();

        _http!.Requests.Count(request => request.Call.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(1);
        Should.Throw<ArgumentNullException>(() => _time.Run(() => operation.ResolveAsync(null!)));
        options.MaxJobTime = TimeSpan.Zero;
        Should.Throw<ArgumentOutOfRangeException>(() => _time.Run(() => operation.ResolveAsync(report, options)));
    }

    [Fact]
    public void ThrottledTooLargeAndUnavailableStatusesAreRetried()
    {
        var polls = 0;
        var operation = Operation((call, body) =>
            call.StartsWith("GET", StringComparison.Ordinal)
                ? polls++ switch { 0 => "429{}", 1 => "503{}", 2 => "not json", 3 => "500{}", 4 => "408{}", _ => Completed.Replace('2', '1') }
                : _http!.Requests.Count == 1 ? "429{}"
                : body.Contains(',') ? "413{}"
                : """{"jobId":"x y"}""");

        var report = _time.Run(() => operation.ImportAsync(["a", "b"]));

        report.IsComplete.ShouldBeTrue(report.ToString());
        _http!.Requests.ShouldContain(request => request.Call == "GET /batch/x%20y");
    }

    [Fact]
    public void ARowThatCannotBeSerializedFailsAlone()
    {
        var operation = Operation((call, _) => call.StartsWith("POST", StringComparison.Ordinal) ? """{"jobId":1}""" : Completed);

        var report = _time.Run(() => operation.ImportAsync(["a", "unwritable", "b"]));

        (report.Succeeded, report.Failed).ShouldBe((2, 1));
        report.NotSucceeded[0].Message!.ShouldContain("this text is refused");
    }

    [Fact]
    public void AMissingKeyThrowsBeforeAnythingIsSent()
    {
        var operation = Operation((_, _) => "{}", secretKey: null);

        Should.Throw<InvalidOperationException>(() => _time.Run(() => operation.ImportAsync(["a"])));

        _http!.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void TheStepsOfOneJob()
    {
        var operation = Operation((call, _) => call.StartsWith("POST", StringComparison.Ordinal) ? """{"jobId":77}""" : Completed);

        var job = _time.Run(() => operation.Steps.SubmitAsync(["a", "b"]));
        var status = _time.Run(() => operation.Steps.GetStatusAsync(job));
        _time.Run(async () =>
        {
            await operation.Steps.StopAsync(job);
            return true;
        });

        job.ShouldBe(new BatchJob { Operation = "names", JobId = "77", Rows = 2, SubmittedAt = _time.GetUtcNow() });
        (status.Phase, status.Finished).ShouldBe((BatchJobPhase.Completed, 2));
        _http!.Requests.Select(request => request.Call).ShouldBe(["POST /batch/names", "GET /batch/77", "DELETE /batch/77"]);
    }

    [Fact]
    public void ACallersOwnJobIsCheckedBeforeItIsSent()
    {
        var operation = Operation((_, _) => "{}");

        foreach (var (rows, reason) in new (string[], string)[]
        {
            ([], "at least one row"),
            (["a", null!], "Row 1 is null"),
            (["a", "b", "c", "d"], "accepts at most 3 rows, not 4"),
            (["a", "b", "a"], "Row 2"),
            (["a", " "], "Row 1"),
        })
        {
            Should.Throw<ArgumentException>(() => _time.Run(() => operation.Steps.SubmitAsync(rows))).Message.ShouldContain(reason);
        }

        _http!.Requests.ShouldBeEmpty();
        var foreign = new BatchJob { Operation = "orders", JobId = "1", Rows = 1, SubmittedAt = default };
        Should.Throw<ArgumentException>(() => _time.Run(() => operation.Steps.GetStatusAsync(foreign))).Message.ShouldContain("orders");
    }

    private BatchOperation<string> Operation(Func<string, string, string> response, string? secretKey = "gb_test_secret")
    {
        _http = new FakeHttp(response);
        var options = new GameballOptions { SecretKey = secretKey, TimeProvider = _time };

        // A quota's waits end on another thread, for which the virtual time does not wait.
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        var connection = new GameballConnection(options, "https://api.example.com", new HttpClient(_http));
        return new BatchOperation<string>(connection, () => new BatchInfo<string>
        {
            Name = "names",
            Create = Info("POST", "/batch/names"),
            Status = Info("GET", "/batch/{jobId}"),
            Stop = Info("DELETE", "/batch/{job}"),
            Items = "the \"rows\"",
            MaxItems = 3,
            Row = new PickyText(),
            RowKeyName = "@",
            RowKey = row => row,
        });
    }

    private static OperationInfo Info(string method, string path) => new(method, method, path) { Security = [[s_key]] };

    private sealed class PickyText : GeneratedJson<string>
    {
        public override string ReadValue(ref JsonReader reader) => reader.String();

        public override void WriteValue(JsonBuffer buffer, string value) =>
            buffer.Value(value == "unwritable" ? throw new ArgumentException("this text is refused") : value);
    }
}
