using System;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>The account with its jobs and the operations on both.</summary>
internal sealed class ServerState
{
    private readonly Account _account;

    public ServerState(LocalGameballOptions options, FaultQueue faults)
    {
        var program = new LoyaltyProgram { PointsPerUnit = options.PointsPerUnit, PointValue = options.PointValue };
        _account = new Account(new AccountData { Program = program }, new Ledger(), options.RecognisesOrders);
        Jobs = new JobBook(_account, options, faults);
        Routes = new Routes(_account, Jobs);
        View = new AccountView(_account, Jobs);
    }

    public JobBook Jobs { get; }

    public Routes Routes { get; }

    public AccountView View { get; }

    public Ledger Ledger => Jobs.Locked(_ => _account.Ledger);

    public decimal? BalanceOf(string customerId) => Jobs.Locked(now => _account.Find(customerId, now)?.Available);

    /// <exception cref="FormatException">The value is not what <see cref="JobBook.Save"/> writes.</exception>
    public static ServerState Restored(LocalGameballOptions options, FaultQueue faults, JsonElement saved)
    {
        var state = new ServerState(options, faults);
        try
        {
            state.Jobs.Restore(JsonSerializer.SerializeToUtf8Bytes(saved, ControlJson.Relaxed.JsonElement));
            return state;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw new FormatException(damaged.Message, damaged);
        }
    }
}
