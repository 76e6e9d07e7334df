using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Telemetry;

public sealed class BatchTelemetryTests : IDisposable
{
    private const string Completed = """
        {"status":"completed","totalCount":2,"finishedCount":1,"errorCount":1,"response":null}
        """;

    private readonly string _id = "batch" + Guid.NewGuid().ToString("N");
    private readonly Tap _tap = new();
    private readonly VirtualTime _time = new();

    public void Dispose() => _tap.Dispose();

    [Fact]
    public void AnImportIsOneSpanWithItsSubmitsWaitsAndCallsBelow()
    {
        _time.Run(() => Operation().ImportAsync(["a", "b"]));

        ShouldBeOneTree();
    }

    [Fact]
    public void AStreamedImportIsOneSpanWhateverItsReaderDoesMeanwhile()
    {
        _time.Run(async () =>
        {
            await foreach (var _ in Operation().StreamAsync(["a", "b"]))
            {
                Activity.Current!.OperationName.ShouldBe("test");
            }

            return 0;
        });

        ShouldBeOneTree();
    }

    [Fact]
    public void RowsJobsAndPollsAreMeasured()
    {
        var report = _time.Run(() => Operation().ImportAsync(["a", "b"]));

        (long Succeeded, long Unknown) counted = (Rows("succeeded"), Rows("unknown"));
        counted.ShouldBe((report.Succeeded, report.Unknown));
        (counted.Succeeded + counted.Unknown).ShouldBe(2);
        _tap.Select("gameball.batch.jobs.active", _id).Select(one => one.Value).ShouldBe([1, -1]);
        _tap.Select("gameball.batch.polls", _id).Length.ShouldBe(1);
        var job = _tap.Select("gameball.batch.job.duration", _id).ShouldHaveSingleItem();
        job.Tags["gameball.batch.job.state"].ShouldBe("completed");
        job.Value.ShouldBe(1, tolerance: 1);
    }

    [Fact]
    public void AnImportLogsItsStartAndItsCounts()
    {
        var report = _time.Run(() => Operation().ImportAsync(["a", "b"]));

        _tap.Logs.ShouldContain(line => line.Event.Id == 200 && line.Text.Contains(_id));
        _tap.Logs.ShouldContain(line => line.Event.Id == 201 && line.Text.Contains($"{report.Succeeded} rows succeeded"));
    }

    private long Rows(string state) =>
        (long)_tap.Select("gameball.batch.rows", _id).Where(one => one.Tags["gameball.row.state"] == state).Sum(one => one.Value);

    private void ShouldBeOneTree()
    {
        var run = _tap.Spans.Single(span => span.OperationName == "gameball.batch.run");
        var submit = _tap.Spans.Single(span => span.OperationName == "gameball.batch.submit");
        var wait = _tap.Spans.Single(span => span.OperationName == "gameball.batch.wait");
        submit.ParentSpanId.ShouldBe(run.SpanId);
        wait.ParentSpanId.ShouldBe(run.SpanId);
        _tap.Spans.Single(span => span.OperationName == "create").ParentSpanId.ShouldBe(submit.SpanId);
        _tap.Spans.Single(span => span.OperationName == "status").ParentSpanId.ShouldBe(wait.SpanId);
        run.GetTagItem("gameball.batch.rows").ShouldBe(2L);
        wait.GetTagItem("gameball.batch.job.id").ShouldBe("77");
    }

    private BatchOperation<string> Operation()
    {
        FakeHttp http = new((call, _) => call.StartsWith("POST", StringComparison.Ordinal) ? """{"jobId":77}""" : Completed);
        GameballOptions options = new()
        {
            BaseAddress = new Uri("https://api.example.com"),
            ApiKey = _id,
            TimeProvider = _time,
            LoggerFactory = _tap,
        };

        // A quota's waits end on another thread, for which the virtual time does not wait.
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        return new BatchOperation<string>(new GameballConnection(options, null, new HttpClient(http)), () => new BatchInfo<string>
        {
            Name = _id,
            Create = new OperationInfo("create", "POST", "/batch/names"),
            Status = new OperationInfo("status", "GET", "/batch/{jobId}"),
            Items = "rows",
            MaxItems = 10,
            Row = JsonTypes.String,
            RowKeyName = "name",
            RowKey = static row => row,
            RetrySafety = RetrySafety.Safe,
        });
    }
}
