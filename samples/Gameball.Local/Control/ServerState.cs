using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>The account with its jobs and the operations on both.</summary>
internal sealed class ServerState : IAccountView
{
    private readonly Account _account;

    public ServerState(LocalGameballOptions options, FaultQueue faults, JsonElement? saved = null)
    {
        _account = new Account(options);
        Jobs = new JobBook(_account, options, faults);
        Routes = new Routes(_account, Jobs);
    }

    public JobBook Jobs { get; }

    public Routes Routes { get; }

    public Ledger Ledger => Jobs.Locked(_ => _account.Ledger);

    public long Version => Jobs.Locked(_ => (long)_account.Ledger.Rows.Count);

    public decimal? BalanceOf(string customerId) => Jobs.Locked(_ => _account.BalanceOf(customerId));

    public CustomerList Search(string text, int limit) => new(0, []);

    public CustomerDetails? Find(string customerId) => BalanceOf(customerId) is { } balance
        ? new CustomerDetails(customerId, balance, 0, 0, null, null, null, [], [], [])
        : null;

    public void Save(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    }
}
