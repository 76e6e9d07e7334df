using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches.Journaling;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>An import's requests over a connection: what counts as sent, and which operations a document must describe.</summary>
public sealed class ConnectionJobChannelTests
{
    private const string Job = """{"jobId":77}""";
    private static readonly BatchJob s_job = new() { Operation = "names", JobId = "77", Rows = 1, SubmittedAt = default };
    private readonly VirtualTime _time = new();
    private readonly CancellationTokenSource _source = new();

    [Fact]
    public void ASubmitThatIsAbandonedAfterTheGracePeriodMayHaveBeenApplied()
    {
        FakeHttp http = new((_, _) => Job) { Wait = token => _time.DelayAsync(TimeSpan.FromMinutes(1), token) };
        _time.At(1, _source.Cancel);

        var thrown = Should.Throw<BatchCanceledException>(
            () => _time.Run(() => Operation(http).ImportAsync(["a"], cancellationToken: _source.Token)));

        thrown.Report.UnknownByCause[UnknownCause.Cancelled].ShouldBe(1);
        thrown.Report.ShouldBeOfType<BatchReport<string>>().NotSucceeded.Single().Message
            .ShouldBe("The response to the submit was lost: POST was cancelled; the server may have applied it.");
        _time.Now.ShouldBe(TimeSpan.FromSeconds(1) + RunControl.SubmitGrace);
    }

    [Fact]
    public void ASubmitThatIsStoppedWhileItWaitsForThePermitWasNotSent()
    {
        FakeHttp http = new((_, _) => Job);
        _time.At(5, _source.Cancel);

        var report = _time.Run(
            () => Operation(http, limiter: new NeverGranting(_time)).ImportAsync(["a"], new() { StopToken = _source.Token }));

        (report.Unprocessed, report.EndReason).ShouldBe((1, "The import was stopped."));
        http.Requests.ShouldBeEmpty();
        _time.Now.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void ARunThatEndsDuringASubmitLeavesAJournalThatDoesNotSubmitTheRowsAgain()
    {
        MemoryFile file = new();
        byte[] atTheSubmit = [];
        FakeHttp first = new((call, _) =>
        {
            atTheSubmit = call.StartsWith("POST", StringComparison.Ordinal) ? file.Bytes : atTheSubmit;
            return call.StartsWith("POST", StringComparison.Ordinal) ? Job : """{"status":"completed","results":["a"]}""";
        });
        _time.Run(() => Operation(first).ImportAsync(["a"], new() { Journal = file.Journal() })).Succeeded.ShouldBe(1);
        FakeHttp second = new((_, _) => Job);

        var report = _time.Run(() => Operation(second).ImportAsync(["a"], new() { Journal = new MemoryFile(atTheSubmit).Journal() }));

        report.UnknownByCause.Keys.ShouldBe([UnknownCause.ResponseLost]);
        second.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void AJobOfMoreThanTenThousandRowsIsReadToItsLastRow()
    {
        var rows = Enumerable.Range(0, 10_001).Select(i => "r" + i).ToList();
        FakeHttp http = new((call, _) => call.StartsWith("POST", StringComparison.Ordinal)
            ? Job
            : $$"""{"status":"completed","results":["{{string.Join("\",\"", rows)}}"]}""");

        var report = _time.Run(() => Operation(http, maxItems: 20_000).ImportAsync(rows));

        report.Succeeded.ShouldBe(10_001);
        report.Jobs.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/batch")]
    [InlineData("/batch/{}")]
    [InlineData("/batch/job}")]
    [InlineData("/batch/{job")]
    public void APathWithoutAParameterForTheJobIsNamed(string path)
    {
        FakeHttp http = new((_, _) => "{}");

        Should.Throw<InvalidOperationException>(() => _time.Run(() => Operation(http, path).Steps.GetStatusAsync(s_job)))
            .Message.ShouldBe("The path of GET has no parameter for the job's id.");

        http.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void AJobThatNoOperationStopsIsNamed()
    {
        FakeHttp http = new((_, _) => "{}");

        Should.Throw<NotSupportedException>(() => { _ = Operation(http).Steps.StopAsync(s_job); })
            .Message.ShouldBe("The document names no operation that stops a job of names.");

        http.Requests.ShouldBeEmpty();
    }

    private BatchOperation<string> Operation(
        FakeHttp http, string status = "/batch/{jobId}", int maxItems = 3, PartitionedRateLimiter<GameballRateLimitRequest>? limiter = null)
    {
        GameballOptions options = new() { SecretKey = "gb_test_secret", TimeProvider = _time };

        // A quota's waits end on another thread, for which the virtual time does not wait.
        options.Limits.Limiter = limiter ?? GameballRateLimiter.Unlimited;
        GameballConnection connection = new(options, "https://api.example.com", new HttpClient(http));
        return new BatchOperation<string>(connection, () => new BatchInfo<string>
        {
            Name = "names",
            Create = new("POST", "POST", "/batch/names"),
            Status = new("GET", "GET", status),
            Items = "rows",
            MaxItems = maxItems,
            Row = JsonTypes.String,
            RowKeyName = "@",
            RowKey = row => row,
        });
    }

    /// <summary>A limiter whose permits take an hour.</summary>
    private sealed class NeverGranting(VirtualTime time) : PartitionedRateLimiter<GameballRateLimitRequest>
    {
        public override RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => null;

        protected override RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount) => new NoLease();

        protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
            GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken)
        {
            await time.DelayAsync(TimeSpan.FromHours(1), cancellationToken);
            return new NoLease();
        }
    }

    private sealed class NoLease : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
