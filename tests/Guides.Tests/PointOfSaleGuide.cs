using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Gameball.Local;
using Guides.Tests.Support;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/point-of-sale.md.</summary>
public sealed class PointOfSaleGuide : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guide-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task QueuedOrdersAreSentOnceWhenTheTillIsOnlineAgain()
    {
        await using var account = await LocalAccount.OpenHurriedAsync();
        TillQueue queue = new(_folder.FullName);
        for (var number = 1; number <= 3; number++)
        {
            queue.Add(Order("till-7", number));
        }

        (await queue.SendAsync(account.Client.Batches.Orders, default))!.IsComplete.ShouldBeTrue();
        (await queue.SendAsync(account.Client.Batches.Orders, default)).ShouldBeNull();

        account.Server.Ledger.Rows.Select(row => row.Key).ShouldBe(["till-7-1", "till-7-2", "till-7-3"]);
    }

    [Fact]
    public async Task ALostResponseIsResolvedByTheNextRunAndNothingCountsTwice()
    {
        await using var account = await LocalAccount.OpenHurriedAsync();
        TillQueue queue = new(_folder.FullName);
        queue.Add(Order("till-7", 1));
        account.Server.Faults.Next(Fault.ResetAfterApplying());

        var first = await queue.SendAsync(account.Client.Batches.Orders, default);
        queue.Add(Order("till-7", 2));
        var second = await queue.SendAsync(account.Client.Batches.Orders, default);

        first!.Unknown.ShouldBe(1);
        second!.IsComplete.ShouldBeTrue();
        Directory.GetFiles(_folder.FullName, "*.look-up").ShouldHaveSingleItem();
        account.Server.Ledger.Rows.Select(row => row.Key).ShouldBe(["till-7-1", "till-7-2"]);
    }

    private static BatchOrder Order(string till, int receipt) => new()
    {
        CustomerId = "c-1",
        OrderId = $"{till}-{receipt}",
        OrderDate = LocalAccount.Time.AddMinutes(receipt),
        TotalPaid = 12.50m,
    };

    private sealed class TillQueue(string folder)
    {
        private static readonly JsonTypeInfo<BatchOrder> s_json = (JsonTypeInfo<BatchOrder>)GameballJson.Options.GetTypeInfo(typeof(BatchOrder));

        private readonly string _open = Path.Combine(folder, "open.jsonl");
        private readonly string _retry = Path.Combine(folder, "retry.jsonl");
        private readonly string _sending = Path.Combine(folder, "sending.jsonl");
        private readonly string _journal = Path.Combine(folder, "sending.journal");

        /// <summary>Adds an order, online or not. The order's id is the till's name and the receipt's number, so it never changes.</summary>
        public void Add(BatchOrder order) => File.AppendAllText(_open, JsonSerializer.Serialize(order, s_json) + "\n");

        /// <summary>Sends what is queued; null if nothing is. Only one call at a time, so a timer of the till makes it.</summary>
        public async Task<BatchReport<BatchOrder>?> SendAsync(IBatchOperation<BatchOrder> batch, CancellationToken stop)
        {
            if (!File.Exists(_sending) && !Begin())
            {
                return null;
            }

            var report = await batch.ImportAsync(
                File.ReadLines(_sending).Select(line => JsonSerializer.Deserialize(line, s_json)!),
                new BatchImportOptions { Journal = BatchJournal.File(_journal), StopToken = stop },
                cancellationToken: CancellationToken.None);
            if (report.IsSourceEnded && report.OpenJobs.Count == 0)
            {
                Finish(report);
            }

            return report;
        }

        // From here on the rows are fixed: after a power cut the import resumes with the same rows and its journal.
        private bool Begin()
        {
            File.Delete(_journal);
            var source = File.Exists(_retry) ? _retry : _open;
            if (!File.Exists(source))
            {
                return false;
            }

            File.Move(source, _sending);
            return true;
        }

        // Each step gives the same result when it is done twice, so a power cut between two of them does no harm.
        private void Finish(BatchReport<BatchOrder> report)
        {
            var retry = report.RetryableRows.ToHashSet();
            if (retry.Count > 0)
            {
                File.WriteAllLines(_retry, retry.Select(order => JsonSerializer.Serialize(order, s_json)));
            }

            // A person corrects rejected rows, and looks unknown ones up before they are sent again.
            var lookUp = report.NotSucceeded.Where(outcome => !retry.Contains(outcome.Row)).ToList();
            if (lookUp.Count > 0)
            {
                File.WriteAllLines($"{_sending}.{lookUp[0].Row.OrderId}.look-up", lookUp.Select(outcome => outcome.ToString()!));
            }

            File.Delete(_sending);
        }
    }
}
