using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches.Journaling;

/// <summary>A journal's bytes: round trips, torn ends after a crash, and damage.</summary>
public sealed class StoreTests
{
    [Fact]
    public async Task EverythingThatWasWrittenIsReadBack()
    {
        var file = SampleJournal.Write();

        var run = await file.Journal().OpenAsync(SampleJournal.Identity, TimeProvider.System);

        run.LastNumber.ShouldBe(4);
        run.SourceRows.ShouldBe(13);
        run.Earlier.Select(chunk => chunk.Number).ShouldBe([1, 2]);
        var (settled, split) = (run.Earlier[0], run.Earlier[1]);
        (settled.Stage, settled.MayBeApplied, settled.LossReason).ShouldBe((ChunkStage.Settled, true, "reset by peer"));
        settled.Job.ShouldBe(SampleJournal.Job());
        var result = settled.ReadResult!();
        result.NotSucceeded.ShouldBe(
        [
            new RowResult(0, RowVerdict.Unknown(UnknownCause.NotReported)),
            new RowResult(2, RowVerdict.Failed("7000", "no such customer")),
        ]);
        result.Job!.ToString().ShouldBe(
            "job 77: 3 rows, completed, differs: the server counts -1 finished + ? failed of 3, the rows' outcomes are 1 + 1");
        (split.Stage, split.MayBeApplied).ShouldBe((ChunkStage.Planned, false));
        split.Rows.Indexes().ShouldBe([5, 6, 3, 4, 9, 10, 11, 12]);
        split.SubChunks.Select(subChunk => (subChunk.Number, subChunk.Stage)).ShouldBe([(3, ChunkStage.Planned), (4, ChunkStage.Sending)]);
        split.SubChunks[1].Rows.Indexes().ShouldBe([4, 9, 10, 11, 12]);
    }

    [Fact]
    public void AJournalThatEndsAtAnyByteIsTruncatedToItsLastCompleteRecord()
    {
        var ends = new List<long>();
        var whole = SampleJournal.Write(ends.Add).Bytes;
        for (var length = 0; length <= whole.Length; length++)
        {
            var file = new MemoryFile(whole[..length]);
            var expected = ends.LastOrDefault(end => end <= length);

            var index = JournalStore.Read(file, out var torn);

            (index is null).ShouldBe(expected == 0, $"cut at {length}");
            torn.ShouldBe(length - expected, $"cut at {length}");
            if (index is not null)
            {
                Text(index).ShouldBe(Text(JournalStore.Read(new MemoryFile(whole[..(int)expected]), out _)!));
            }
        }
    }

    [Fact]
    public async Task TruncatedBytesAreReportedAndRecordsFollowTheLastCompleteOne()
    {
        var whole = SampleJournal.Write().Bytes;
        var file = new MemoryFile(whole[..^5]);
        var before = JournalStore.Read(file, out var torn)!;

        await (await file.Journal().OpenAsync(SampleJournal.Identity, TimeProvider.System)).DisposeAsync();

        var after = JournalStore.Read(file, out var rest)!;
        (after.CutBytes, rest, after.Resumes).ShouldBe((torn, 0, 1));
        after.Chunks.Count.ShouldBe(before.Chunks.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(4096)]
    [InlineData(10_000)]
    public void ZerosWhereTheLastRecordShouldBeAreATornRecord(int zeros)
    {
        var whole = SampleJournal.Write().Bytes;

        JournalStore.Read(new MemoryFile([.. whole, .. new byte[zeros]]), out var torn).ShouldNotBeNull();

        torn.ShouldBe(zeros);
    }

    [Fact]
    public async Task ARecordOfWhichSectorsWereNotWrittenIsTorn()
    {
        var file = SampleJournal.Write();
        var run = await file.Journal().OpenAsync(SampleJournal.Identity, TimeProvider.System);
        var before = (int)file.Length;
        await run.PlannedAsync(SampleJournal.Plan(5, (20, 1000)));
        var bytes = file.Bytes;
        Array.Clear(bytes, (before / 512 + 3) * 512, bytes.Length - (before / 512 + 3) * 512);

        JournalStore.Read(new MemoryFile(bytes), out var torn)!.LastNumber.ShouldBe(4);

        torn.ShouldBe(bytes.Length - before);
    }

    [Fact]
    public void AFlippedBitAnywhereIsAnErrorWithTheOffset()
    {
        var whole = SampleJournal.Write().Bytes;
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var bytes = whole.ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            var file = new MemoryFile(bytes);

            var error = Should.Throw<BatchJournalException>(() => JournalStore.Read(file, out _), $"bit {bit}");

            error.Path.ShouldBe(file.Path);
            error.Message.ShouldContain("Nothing was sent");
            (bit / 8 < 9 || error.Message.Contains("damaged at byte")).ShouldBeTrue(error.Message);
            file.Bytes.ShouldBe(bytes);
        }
    }

    [Fact]
    public void ARecordAtAnotherOffsetIsDamage()
    {
        var ends = new List<long>();
        var whole = SampleJournal.Write(ends.Add).Bytes;
        byte[] without = [.. whole[..(int)ends[1]], .. whole[(int)ends[2]..]];

        Should.Throw<BatchJournalException>(() => JournalStore.Read(new MemoryFile(without), out _));
    }

    [Fact]
    public void ANewerFormatAndAnotherKindOfFileAreRejectedByName()
    {
        var newer = SampleJournal.Write().Bytes;
        newer[8]++;

        Should.Throw<BatchJournalException>(() => JournalStore.Read(new MemoryFile(newer), out _)).Message.ShouldContain("has format 2");
        Should.Throw<BatchJournalException>(() => JournalStore.Read(new MemoryFile("orderId;customerId"u8.ToArray()), out _))
            .Message.ShouldContain("not a journal");
    }

    [Fact]
    public void RecordsInAnInvalidOrderAreDamage()
    {
        var index = new JournalIndex();
        var writer = new RecordWriter();
        JournalHeader.New(SampleJournal.Identity, SampleJournal.Now).Write(writer.Begin(RecordKind.Header));
        index.Enter(writer.Written, 0);

        Should.Throw<FormatException>(() => index.Enter(writer.Begin(RecordKind.Sending).Number(1).Written, 9));
        Should.Throw<FormatException>(() => index.Enter(writer.Begin((RecordKind)99).Written, 9));
        Should.Throw<FormatException>(() => index.Enter(writer.Begin(RecordKind.SourceEnded).Number(3).Number(3).Written, 9));
    }

    [Fact]
    public void NoKeyIsInAJournalAndTwoJournalsOfOneAccountDoNotLookAlike()
    {
        var (one, other) = (JournalHeader.New(SampleJournal.Identity, SampleJournal.Now), JournalHeader.New(SampleJournal.Identity, SampleJournal.Now));

        one.IsOf("account-of-key").ShouldBeTrue();
        one.IsOf("account-of-another").ShouldBeFalse();
        one.Account.ShouldNotBe(other.Account);
        SampleJournal.Write().Bytes.AsSpan().IndexOf("account-of-key"u8).ShouldBe(-1);
    }

    private static string Text(JournalIndex index) => JsonSerializer.Serialize(
        new { index.LastNumber, index.SourceRows, index.Outcomes, Chunks = index.Chunks.Select(chunk => new { chunk.Number, chunk.Stage, chunk.Job }) });
}
