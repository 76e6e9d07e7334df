using System;
using System.Collections.Generic;

namespace Gameball.Local;

/// <summary>What Gameball knows: customers and their points, orders, transactions. <see cref="JobBook"/> guards it.</summary>
internal sealed class Account(LocalGameballOptions options)
{
    private readonly Dictionary<string, decimal> _balances = [];
    private readonly Dictionary<string, List<OrderTransaction>> _orders = [];
    private readonly HashSet<(string Operation, string Id)> _transactionIds = [];
    private readonly HashSet<(string Operation, string CustomerId, DateTimeOffset Time)> _transactionTimes = [];

    public Ledger Ledger { get; } = new();

    public decimal? BalanceOf(string customerId) => _balances.TryGetValue(customerId, out var balance) ? balance : null;

    /// <summary>Creates the customer unless known.</summary>
    public void Meet(string customerId) => _balances.TryAdd(customerId, 0);

    /// <summary>Changes a balance, which must not fall below nothing.</summary>
    public Refusal? Change(string customerId, decimal points)
    {
        if (BalanceOf(customerId) is not { } balance)
        {
            return Refusal.CustomerNotFound(customerId);
        }

        if (balance + points < 0)
        {
            return Refusal.NotEnoughPoints;
        }

        _balances[customerId] = balance + points;
        return null;
    }

    /// <summary>Whole points for an amount of money.</summary>
    public decimal PointsFor(decimal amount) => decimal.Floor(amount * options.PointsPerUnit);

    /// <summary>Points before rounding for an amount of money.</summary>
    public decimal DecimalPointsFor(decimal amount) => amount * options.PointsPerUnit;

    /// <summary>Points that an amount of money costs.</summary>
    public decimal PointsWorth(decimal amount) => decimal.Ceiling(amount / options.PointValue);

    /// <summary>Rewards an order. A repeated order id is rewarded again: what the real one does is not documented.</summary>
    public decimal Reward(string customerId, string orderId, DateTimeOffset at, decimal totalPaid)
    {
        Meet(customerId);
        var points = PointsFor(totalPaid);
        _balances[customerId] += points;
        if (!_orders.TryGetValue(orderId, out var transactions))
        {
            _orders.Add(orderId, transactions = []);
        }

        transactions.Add(new OrderTransaction("PaymentReward", at, totalPaid, points));
        return points;
    }

    /// <summary>Whether an order is one that was rewarded and is not rewarded again.</summary>
    public bool Recognises(string orderId) => options.RecognisesOrders && _orders.ContainsKey(orderId);

    public IReadOnlyList<OrderTransaction>? TransactionsOf(string orderId) => _orders.GetValueOrDefault(orderId);

    /// <summary>Whether a transaction may take place; <see cref="Remember"/> it once it did.</summary>
    public Refusal? MayHappen(string operation, string id, string customerId, DateTimeOffset time, DateTimeOffset now) =>
        _transactionIds.Contains((operation, id)) ? Refusal.TransactionIdExists
        : _transactionTimes.Contains((operation, customerId, time)) ? Refusal.TransactionTimeExists
        : time > now ? Refusal.TransactionInFuture
        : null;

    public void Remember(string operation, string id, string customerId, DateTimeOffset time)
    {
        _transactionIds.Add((operation, id));
        _transactionTimes.Add((operation, customerId, time));
    }
}

/// <summary>What an order did to its customer's points, as the job over order ids reports it.</summary>
internal sealed record OrderTransaction(string TransactionType, DateTimeOffset TransactionDate, decimal Amount, decimal Points);
