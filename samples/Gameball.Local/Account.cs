using System;
using System.Collections.Generic;

namespace Gameball.Local;

/// <summary>The account's data: customers and their points, orders, transactions. <see cref="JobBook"/> guards it.</summary>
internal sealed class Account(LocalGameballOptions options)
{
    private readonly Dictionary<string, decimal> _balances = [];
    private readonly Dictionary<string, List<OrderTransaction>> _orders = [];
    private readonly HashSet<(string Operation, string Id)> _transactionIds = [];
    private readonly HashSet<(string Operation, string CustomerId, DateTimeOffset Time)> _transactionTimes = [];

    public Ledger Ledger { get; } = new();

    public decimal? BalanceOf(string customerId) => _balances.TryGetValue(customerId, out var balance) ? balance : null;

    /// <summary>Creates the customer if it is unknown.</summary>
    public void EnsureCustomer(string customerId) => _balances.TryAdd(customerId, 0);

    /// <summary>Changes a balance, which must not become negative.</summary>
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

    /// <summary>Returns the whole points for an amount of money.</summary>
    public decimal PointsFor(decimal amount) => decimal.Floor(amount * options.PointsPerUnit);

    /// <summary>Returns the points for an amount of money before rounding.</summary>
    public decimal DecimalPointsFor(decimal amount) => amount * options.PointsPerUnit;

    /// <summary>Returns the points that an amount of money costs.</summary>
    public decimal PointsWorth(decimal amount) => decimal.Ceiling(amount / options.PointValue);

    /// <summary>Rewards an order. A second order of the same id is rewarded again: the real server's behaviour is not documented.</summary>
    public decimal Reward(string customerId, string orderId, DateTimeOffset at, decimal totalPaid)
    {
        EnsureCustomer(customerId);
        var points = PointsFor(totalPaid);
        _balances[customerId] += points;
        if (!_orders.TryGetValue(orderId, out var transactions))
        {
            _orders.Add(orderId, transactions = []);
        }

        transactions.Add(new OrderTransaction("PaymentReward", at, totalPaid, points));
        return points;
    }

    /// <summary>Whether an order was rewarded before and is not rewarded again.</summary>
    public bool Recognises(string orderId) => options.RecognisesOrders && _orders.ContainsKey(orderId);

    public IReadOnlyList<OrderTransaction>? TransactionsOf(string orderId) => _orders.GetValueOrDefault(orderId);

    /// <summary>Returns the reason to reject a transaction, or <see langword="null"/>; call <see cref="Remember"/> once it took effect.</summary>
    public Refusal? CheckTransaction(string operation, string id, string customerId, DateTimeOffset time, DateTimeOffset now) =>
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

/// <summary>The effect of an order on its customer's points, as the job over order ids reports it.</summary>
internal sealed record OrderTransaction(string TransactionType, DateTimeOffset TransactionDate, decimal Amount, decimal Points);
