using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches.Journaling;

/// <summary>Journals on a real disk: locks, errors of folders, and reading from outside.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gameball-journal-").FullName;

    private string JournalPath => Path.Combine(_folder, "run.journal");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ASecondImportIsRejectedWhileTheFirstUsesTheJournalAndRunsAfterwards()
    {
        var first = await OpenAsync();

        (await Should.ThrowAsync<BatchJournalException>(OpenAsync)).Message.ShouldContain("Another process or import uses this journal");
        await first.DisposeAsync();
        await (await OpenAsync()).DisposeAsync();
    }

    [Fact]
    public async Task TwoNamesOfOneJournalShareOneLock()
    {
        var (link, linkToLink) = (Path.Combine(_folder, "link.journal"), Path.Combine(_folder, "link2.journal"));
        File.CreateSymbolicLink(link, JournalPath);
        File.CreateSymbolicLink(linkToLink, link);
        var first = await OpenAsync();

        foreach (var path in new[] { link, linkToLink })
        {
            var error = await Should.ThrowAsync<BatchJournalException>(
                () => BatchJournal.File(path).OpenAsync(SampleJournal.Identity, TimeProvider.System));

            error.Message.ShouldContain("Another process or import uses this journal");
            error.Path.ShouldBe(path);
        }

        await first.DisposeAsync();
        await (await BatchJournal.File(link).OpenAsync(SampleJournal.Identity, TimeProvider.System)).DisposeAsync();
        Directory.GetFiles(_folder, "*.lock").ShouldBe([JournalPath + ".lock"]);
    }

    [Fact]
    public async Task ALinkToAMissingJournalCreatesItAtItsTarget()
    {
        var link = Path.Combine(_folder, "link.journal");
        File.CreateSymbolicLink(link, JournalPath);

        await (await BatchJournal.File(link).OpenAsync(SampleJournal.Identity, TimeProvider.System)).DisposeAsync();

        (await BatchJournal.File(JournalPath).ReadAsync()).Operation.ShouldBe("orders");
    }

    [Fact]
    public void TheNameOfANewJournalIsOnTheDiskBeforeAnythingIsWrittenToIt()
    {
        var flushed = new System.Collections.Generic.List<string>();
        using (var file = DiskFile.Open(JournalPath, path =>
        {
            File.Exists(path).ShouldBeTrue();
            flushed.Add(path);
        }))
        {
            file.Append([1], 1);
        }

        DiskFile.Open(JournalPath, flushed.Add).Dispose();

        flushed.ShouldBe([JournalPath]);
        DurableFolder.Flush(_folder).ShouldBe(!OperatingSystem.IsWindows());
        DurableFolder.Flush(Path.Combine(_folder, "no")).ShouldBeFalse();
    }

    [Fact]
    public async Task AJournalIsReleasedWhenItIsClosedAndNotBefore()
    {
        var file = new MemoryFile();
        using var gate = new ManualResetEventSlim();
        var log = JournalStore.Continue(file, null, 0, write => Task.Run(write));
        file.Before = _ => gate.Wait();
        log.Append([1]);

        var closing = log.CloseAsync();

        (closing.IsCompleted, file.IsDisposed).ShouldBe((false, false));
        gate.Set();
        await closing;
        file.IsDisposed.ShouldBeTrue();
        await log.CloseAsync();
    }

    [Fact]
    public async Task AJournalCanBeReadWhileAnImportUsesIt()
    {
        var run = await OpenAsync();
        await run.PlannedAsync(SampleJournal.Plan(1, (0, 3)));
        await run.SendingAsync(1);
        await run.AcceptedAsync(1, SampleJournal.Job());
        await run.PlannedAsync(SampleJournal.Plan(2, (3, 4)));
        await run.SendingAsync(2);

        var summary = await BatchJournal.File(JournalPath).ReadAsync();

        (summary.Operation, summary.Server, summary.Rows, summary.IsFinished).ShouldBe(("orders", "https://gameball.example", 7, false));
        (summary.Accepted, summary.Sending).ShouldBe((new BatchJournalCount(1, 3), new BatchJournalCount(1, 4)));
        summary.OpenJobs.ShouldBe([SampleJournal.Job()]);
        await run.DisposeAsync();
    }

    [Fact]
    public async Task TheSummaryCountsChunksByStage()
    {
        File.WriteAllBytes(JournalPath, SampleJournal.Write().Bytes);

        var summary = await BatchJournal.File(JournalPath).ReadAsync();

        (summary.Planned, summary.Sending, summary.Accepted, summary.Ambiguous, summary.Settled).ShouldBe((
            new BatchJournalCount(1, 3), new BatchJournalCount(1, 5), default, default, new BatchJournalCount(1, 3)));
        (summary.Succeeded, summary.Failed, summary.Unknown).ShouldBe((1, 1, 1));
        (summary.SourceRows, summary.Resumes, summary.TornBytes, summary.Path).ShouldBe((13, 0, 0, JournalPath));
        summary.ToString().ShouldContain("not finished: 11 rows");
    }

    [Fact]
    public async Task AnotherImportsJournalIsRejectedByName()
    {
        await (await OpenAsync()).DisposeAsync();
        var bytes = File.ReadAllBytes(JournalPath);
        foreach (var (other, words) in new[]
        {
            (SampleJournal.Identity with { Operation = "customers" }, "the operation was orders and is now customers"),
            (SampleJournal.Identity with { Server = "https://other.example" }, "the server was https://gameball.example and is now"),
            (SampleJournal.Identity with { Account = "another" }, "the account's key differs"),
            (SampleJournal.Identity with { KeyName = null }, "the key property was orderId and is now none"),
        })
        {
            var error = await Should.ThrowAsync<BatchJournalException>(() => BatchJournal.File(JournalPath).OpenAsync(other, TimeProvider.System));

            error.Message.ShouldContain(words);
            error.Message.ShouldContain(JournalPath);
            File.ReadAllBytes(JournalPath).ShouldBe(bytes);
        }

        var replaced = new BatchJournal(JournalPath, () => DiskFile.Open(JournalPath), write => write()) { AllowOtherKeys = true };
        await (await replaced.OpenAsync(SampleJournal.Identity with { Account = "another", MaxItems = 5 }, TimeProvider.System)).DisposeAsync();
    }

    [Fact]
    public async Task AFolderThatIsMissingOrAPathThatIsAFolderIsNamedWithTheRemedy()
    {
        var missing = BatchJournal.File(Path.Combine(_folder, "no", "run.journal"));

        (await Should.ThrowAsync<BatchJournalException>(() => missing.OpenAsync(SampleJournal.Identity, TimeProvider.System)))
            .Message.ShouldContain("folder does not exist. Create it");
        (await Should.ThrowAsync<BatchJournalException>(() => BatchJournal.File(_folder).OpenAsync(SampleJournal.Identity, TimeProvider.System)))
            .Message.ShouldContain(_folder);
        (await Should.ThrowAsync<BatchJournalException>(() => BatchJournal.File(JournalPath).ReadAsync()))
            .Message.ShouldContain("The journal does not exist");
        Should.Throw<ArgumentException>(() => BatchJournal.File(""));
    }

    [Fact]
    [SuppressMessage("Interoperability", "CA1416", Justification = "Left before on Windows.")]
    public async Task AReadOnlyFolderIsNamedWithTheRemedy()
    {
        // An administrator can write there anyway; then only the mapping of the system's error is tested.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        BatchJournalException? error = null;
        try
        {
            await (await OpenAsync()).DisposeAsync();
        }
        catch (BatchJournalException refused)
        {
            error = refused;
        }

        error ??= JournalFaults.ToException(JournalPath, new UnauthorizedAccessException());
        error.Message.ShouldContain("read-only");
        error.Message.ShouldContain(JournalPath);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task AFullDiskIsNamedWithTheRemedy()
    {
        // Linux has a device for this; elsewhere the error of Windows is simulated.
        IOException refusal = new("", unchecked((int)0x80070070));
        if (File.Exists("/dev/full"))
        {
            await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1);
            refusal = Should.Throw<IOException>(() => { full.Write([1]); full.Flush(); });
        }

        JournalFaults.ToException(JournalPath, refusal).Message.ShouldContain("disk of the journal is full");
    }

    [Fact]
    public async Task ConcurrentAppendsShareFlushesAndNothingIsLost()
    {
        var file = new MemoryFile();
        using var gate = new ManualResetEventSlim(true);
        var journal = new BatchJournal(file.Path, () => file, write => Task.Run(write));
        var run = await journal.OpenAsync(SampleJournal.Identity, TimeProvider.System);
        file.Before = what => { if (what == "flush") { gate.Wait(); } };
        var flushes = file.Flushes;
        for (var number = 1; number <= 200; number++)
        {
            await run.PlannedAsync(SampleJournal.Plan(number, (number * 10, 10)));
        }

        gate.Reset();
        var sending = Enumerable.Range(1, 200).Select(number => run.SendingAsync(number).AsTask()).ToArray();
        gate.Set();
        await Task.WhenAll(sending);
        await run.DisposeAsync();

        (file.Flushes - flushes).ShouldBeLessThanOrEqualTo(4);
        var index = JournalStore.Read(file, out _)!;
        index.Chunks.Count(chunk => chunk.Stage == ChunkStage.Sending).ShouldBe(200);
    }

    private Task<JournalRun> OpenAsync() => BatchJournal.File(JournalPath).OpenAsync(SampleJournal.Identity, TimeProvider.System);
}
