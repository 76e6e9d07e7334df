using System;
using System.IO;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

public sealed class ProgressTests
{
    [Fact]
    public void TimeLeftFollowsTheShareOfTheFileThatWasReadUntilTheTotalIsKnown()
    {
        var watch = new ProgressWatch(() => 0.25, TimeProvider.System);
        watch.Report(new BatchProgress { RowsRead = 1_000, RowsProcessed = 500, RowsPerSecond = 100, JobsOpen = 2, Failed = 3 });
        watch.Line().ShouldBe("500 rows done, 3 failed, 2 jobs open, 100 rows/s", "before a job has ended the speed predicts nothing");

        watch.Report(watch.Last! with { JobsEnded = 1 });
        watch.Line().ShouldBe("500 rows done, 3 failed, 2 jobs open, 100 rows/s, 0:00:35 left");
        watch.ShortLine().ShouldBe("500 rows, 3 failed, 100/s, 0:00:35 left");
        watch.Done.ShouldBe(0.125);

        watch.Report(new BatchProgress { RowsTotal = 1_000, RowsRead = 1_000, RowsProcessed = 500, RowsPerSecond = 100, JobsEnded = 1 });
        watch.Line().ShouldEndWith("0:00:05 left");

        watch.Report(watch.Last! with { RowsProcessed = 1_000 });
        watch.Line().ShouldBe("1,000 rows done, 0 failed, 0 jobs open, 100 rows/s", "nothing is left");
    }

    [Fact]
    public void TimeLeftIsNotShownWhenTheLengthIsUnknown()
    {
        var watch = new ProgressWatch(() => null, TimeProvider.System);
        watch.Line().ShouldBe("reading");
        watch.Report(new BatchProgress { RowsRead = 1_000, RowsProcessed = 500, RowsPerSecond = 100 });

        watch.Line().ShouldEndWith("100 rows/s");
        watch.Done.ShouldBeNull();
    }

    [Fact]
    public async Task WithoutATerminalALineIsWrittenEveryFewSecondsWhenTheProgressHasChanged()
    {
        var time = new FakeTimeProvider();
        using var writer = new StringWriter();
        var watch = new ProgressWatch(() => null, time);
        var import = new TaskCompletionSource<int>();

        var showing = new PlainProgress(writer).ShowAsync(import.Task, watch);
        time.Advance(TimeSpan.FromSeconds(5));
        writer.ToString().ShouldBeEmpty();
        watch.Report(new BatchProgress { RowsProcessed = 1 });
        time.Advance(TimeSpan.FromSeconds(5));
        time.Advance(TimeSpan.FromSeconds(5));
        import.SetResult(7);

        (await showing).ShouldBe(7);
        writer.ToString().TrimEnd().ShouldBe("1 rows done, 0 failed, 0 jobs open, 0 rows/s");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AViewThatCannotWriteDoesNotLoseTheImport(bool isTerminal)
    {
        var time = new FakeTimeProvider();
        using var writer = new ClosedWriter();
        var watch = new ProgressWatch(() => 0.5, time);
        var import = new TaskCompletionSource<int>();
        ProgressView view = isTerminal ? new LiveProgress(writer) : new PlainProgress(writer);

        var showing = view.ShowAsync(import.Task, watch);
        watch.Report(new BatchProgress { RowsProcessed = 1 });
        time.Advance(TimeSpan.FromSeconds(5));
        import.SetResult(7);

        (await showing).ShouldBe(7);
        writer.Writes.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task OnATerminalTheBarIsOverwrittenAndTheExceptionIsPassedOn()
    {
        using var writer = new StringWriter();
        var watch = new ProgressWatch(() => 0.5, TimeProvider.System);
        watch.Report(new BatchProgress { RowsRead = 10, RowsProcessed = 10, RowsPerSecond = 1 });

        var import = Task.FromException<int>(new UsageException("broken"));
        await Should.ThrowAsync<UsageException>(new LiveProgress(writer).ShowAsync(import, watch));

        writer.ToString().ShouldContain("10 rows, 0 failed, 1/s");
    }

    private sealed class ClosedWriter : StringWriter
    {
        public int Writes { get; private set; }

        public override void Write(char value) => throw Closed();

        public override void Write(char[] buffer, int index, int count) => throw Closed();

        public override void Write(string? value) => throw Closed();

        public override void WriteLine(string? value) => throw Closed();

        public override void Flush() => throw Closed();

        private IOException Closed()
        {
            Writes++;
            return new IOException("The terminal is closed.");
        }
    }
}
