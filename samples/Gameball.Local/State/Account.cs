using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>The account: customers by id, and the rules that all operations share. <see cref="JobBook"/> guards it.</summary>
internal sealed class Account
{
    private readonly Dictionary<string, CustomerRecord> _customers = [];
    private readonly Dictionary<string, CustomerRecord> _byReferralCode = [];
    private readonly HashSet<(string Operation, string Id)> _transactionIds = [];
    private readonly HashSet<(string Operation, string CustomerId, DateTimeOffset Time)> _transactionTimes = [];
    private readonly Dictionary<string, List<HistoryEntry>> _orders = [];

    public Account(AccountData data, Ledger ledger, bool recognisesOrders)
    {
        Ledger = ledger;
        RecognisesOrders = recognisesOrders;
        Load(data);
    }

    public AccountData Data { get; private set; }

    public LoyaltyProgram Program => Data.Program;

    public PointsBook Points { get; private set; }

    public Ledger Ledger { get; }

    /// <summary>Whether an order of a known id in a batch takes no effect.</summary>
    public bool RecognisesOrders { get; }

    /// <summary>The customers that are not deleted, in the order of their creation.</summary>
    public IEnumerable<CustomerRecord> Customers => Data.Customers.Where(customer => !customer.IsDeleted);

    /// <summary>Replaces everything.</summary>
    [MemberNotNull(nameof(Data), nameof(Points))]
    public void Load(AccountData data)
    {
        Data = data;
        Points = new PointsBook(data, Index);
        Ledger.Load(data.Applied);
        _customers.Clear();
        _byReferralCode.Clear();
        _transactionIds.Clear();
        _transactionTimes.Clear();
        _orders.Clear();
        foreach (var customer in data.Customers)
        {
            if (!customer.IsDeleted)
            {
                _customers.Add(customer.Id, customer);
                _byReferralCode.Add(customer.ReferralCode, customer);
            }

            Points.Restore(customer);
            customer.History.ForEach(entry => Index(customer, entry));
        }
    }

    /// <summary>Returns a customer with everything booked that is due.</summary>
    public CustomerRecord? Find(string customerId, DateTimeOffset now)
    {
        if (!_customers.TryGetValue(customerId, out var customer))
        {
            return null;
        }

        Points.Settle(customer, now);
        return customer;
    }

    /// <exception cref="RefusedException">There is no such customer.</exception>
    public CustomerRecord Require(string customerId, DateTimeOffset now) =>
        Find(customerId, now) ?? throw new RefusedException(Refusal.CustomerNotFound(customerId));

    /// <summary>Returns the customer, created if it is unknown.</summary>
    public CustomerRecord Ensure(string customerId, DateTimeOffset now)
    {
        var customer = FindOrNew(customerId, now);
        Keep(customer);
        return customer;
    }

    /// <summary>Returns the customer, or a new one that is no part of the account until <see cref="Keep"/>: a request may still be refused.</summary>
    public CustomerRecord FindOrNew(string customerId, DateTimeOffset now)
    {
        if (Find(customerId, now) is { } known)
        {
            return known;
        }

        var id = ++Data.LastId;
        return new CustomerRecord { Id = customerId, GameballId = id, JoinedAt = now, ReferralCode = $"REF{id}" };
    }

    /// <summary>Makes a new customer a part of the account.</summary>
    public void Keep(CustomerRecord customer)
    {
        if (_customers.TryAdd(customer.Id, customer))
        {
            Data.Customers.Add(customer);
            _byReferralCode.Add(customer.ReferralCode, customer);
        }
    }

    public CustomerRecord? ByReferralCode(string code) => _byReferralCode.GetValueOrDefault(code);

    /// <summary>Deletes a customer. The customer's bookings stay in the account's list of transactions.</summary>
    public void Delete(CustomerRecord customer)
    {
        foreach (var hold in customer.Holds.ToArray())
        {
            Points.Release(customer, hold);
        }

        customer.IsDeleted = true;
        _customers.Remove(customer.Id);
        _byReferralCode.Remove(customer.ReferralCode);
    }

    /// <summary>Checks the id and the time of a transaction.</summary>
    /// <exception cref="RefusedException">The id or the time is known, or the time is in the future.</exception>
    public void CheckTransaction(string operation, string id, string customerId, DateTimeOffset time, DateTimeOffset now)
    {
        var refusal = _transactionIds.Contains((operation, id)) ? Refusal.TransactionIdExists
            : _transactionTimes.Contains((operation, customerId, time)) ? Refusal.TransactionTimeExists
            : time > now ? Refusal.TransactionInFuture
            : null;
        if (refusal is not null)
        {
            throw new RefusedException(refusal);
        }
    }

    /// <summary>Checks the id of a transaction whose time may be another one's.</summary>
    /// <exception cref="RefusedException">The id is known.</exception>
    public void CheckId(string operation, string id)
    {
        if (_transactionIds.Contains((operation, id)))
        {
            throw new RefusedException(Refusal.TransactionIdExists);
        }
    }

    /// <summary>The bookings of an order or a payment; <see langword="null"/> if it is unknown.</summary>
    public IReadOnlyList<HistoryEntry>? TransactionsOf(string orderId) => _orders.GetValueOrDefault(orderId);

    /// <summary>Books everything that is due for all customers.</summary>
    public void SettleAll(DateTimeOffset now)
    {
        foreach (var customer in Data.Customers)
        {
            Points.Settle(customer, now);
        }
    }

    /// <summary>Merges the attributes of a request into the customer's.</summary>
    public static void Merge(CustomerRecord customer, JsonElement body)
    {
        customer.Email = RowText.Read(body, "email") ?? customer.Email;
        customer.Mobile = RowText.Read(body, "mobile") ?? customer.Mobile;
        if (body.TryGetProperty("guest", out var guest) && guest.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            customer.IsGuest = guest.GetBoolean();
        }

        if (body.TryGetProperty("customerAttributes", out var attributes) && attributes.ValueKind == JsonValueKind.Object)
        {
            foreach (var attribute in attributes.EnumerateObject())
            {
                customer.Attributes[attribute.Name] = attribute.Value.Clone();
            }

            customer.Email = RowText.Read(attributes, "email") ?? customer.Email;
            customer.Mobile = RowText.Read(attributes, "mobile") ?? customer.Mobile;
        }
    }

    // Adds an entry to the indices of transactions and orders.
    private void Index(CustomerRecord customer, HistoryEntry entry)
    {
        if (entry is { Operation: { } operation, TransactionId: { } id })
        {
            _transactionIds.Add((operation, id));
            _transactionTimes.Add((operation, customer.Id, entry.Time));
        }

        if ((entry.Reverses ?? entry.TransactionId) is { } order && entry.Operation is null or TransactionOperations.Refund)
        {
            (_orders.TryGetValue(order, out var entries) ? entries : _orders[order] = []).Add(entry);
        }
    }
}

/// <summary>The operations whose transaction ids and times are unique among themselves.</summary>
internal static class TransactionOperations
{
    public const string Cashback = "cashback";
    public const string Redemptions = "redemptions";
    public const string Manual = "manual";
    public const string Refund = "refund";
}
