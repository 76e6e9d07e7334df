using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>
/// Books points: earned ones, pending ones, held ones, spent ones, expired ones. The available and pending points of a customer are always
/// the sum of what remains of the customer's bookings. A deduction takes the points that expire first.
/// </summary>
internal sealed class PointsBook(AccountData data, Action<CustomerRecord, HistoryEntry> added)
{
    private readonly Dictionary<string, HoldRecord> _holds = data.Holds.ToDictionary(hold => hold.Reference);

    /// <summary>All bookings of all customers, in the order of their ids.</summary>
    public List<(CustomerRecord Customer, HistoryEntry Entry)> Journal { get; } =
        [.. data.Customers.SelectMany(customer => customer.History.Select(entry => (customer, entry))).OrderBy(line => line.entry.Id)];

    public HoldRecord? Hold(string reference) => _holds.GetValueOrDefault(reference);

    /// <summary>Books what has become due: points that become active, points that expire, holds that end.</summary>
    public void Settle(CustomerRecord customer, DateTimeOffset now)
    {
        while (customer.NextDue <= now)
        {
            var due = customer.NextDue;
            foreach (var hold in customer.Holds.Where(hold => hold.ExpiresAt <= due).ToArray())
            {
                Release(customer, hold);
            }

            foreach (var entry in customer.Open.ToArray())
            {
                if (entry.Status == BookingStatus.Pending && entry.ActiveAt <= due)
                {
                    Activate(customer, entry);
                }

                if (entry.Status == BookingStatus.Active && entry.ExpiresAt <= due)
                {
                    Expire(customer, entry, due);
                }
            }

            PlanNext(customer, due);
        }
    }

    /// <summary>Adds points.</summary>
    /// <param name="entry">The booking. Its points are zero or more; those with a time of activation are pending until then.</param>
    public HistoryEntry Earn(CustomerRecord customer, HistoryEntry entry, DateTimeOffset now)
    {
        var isPending = entry.ActiveAt > now;
        var booked = Add(customer, entry with
        {
            Remaining = entry.Points,
            Status = isPending ? BookingStatus.Pending : BookingStatus.Active,
            Before = Total(customer),
            After = Total(customer) + entry.Points,
        });
        customer.TotalEarned += entry.Points;
        if (entry.Points > 0)
        {
            customer.Open.Add(booked);
            Count(customer, booked, booked.Points);
            customer.NextDue = Earlier(customer.NextDue, isPending ? booked.ActiveAt : booked.ExpiresAt);
        }

        return booked;
    }

    /// <summary>Takes available points, or throws.</summary>
    /// <param name="entry">The booking without its points.</param>
    /// <exception cref="RefusedException">The customer has fewer available points.</exception>
    public HistoryEntry Spend(CustomerRecord customer, HistoryEntry entry, decimal points)
    {
        Take(customer, points);
        return Deduct(customer, entry, points);
    }

    /// <summary>Spends the points of a hold.</summary>
    public HistoryEntry SpendHold(CustomerRecord customer, HistoryEntry entry, HoldRecord hold)
    {
        hold.State = HoldStatus.Used;
        customer.Holds.Remove(hold);
        return Deduct(customer, entry, hold.Points);
    }

    /// <summary>Holds available points, or throws.</summary>
    /// <exception cref="RefusedException">The customer has fewer available points.</exception>
    public HoldRecord Hold(CustomerRecord customer, decimal points, decimal amount, DateTimeOffset now)
    {
        var hold = new HoldRecord
        {
            Reference = Guid.NewGuid().ToString(),
            CustomerId = customer.Id,
            Points = points,
            Amount = amount,
            ExpiresAt = now.AddMinutes(data.Program.HoldMinutes),
            Shares = Take(customer, points),
        };
        data.Holds.Add(hold);
        _holds.Add(hold.Reference, hold);
        customer.Holds.Add(hold);
        customer.NextDue = Earlier(customer.NextDue, hold.ExpiresAt);
        return hold;
    }

    /// <summary>Frees the points of an active hold. Points that have expired meanwhile expire with the next settling.</summary>
    public void Release(CustomerRecord customer, HoldRecord hold)
    {
        hold.State = HoldStatus.Expired;
        customer.Holds.Remove(hold);
        foreach (var share in hold.Shares)
        {
            var entry = customer.History.First(entry => entry.Id == share.BookingId);
            if (entry.Remaining == 0)
            {
                customer.Open.Add(entry);
            }

            // What was not held may have expired meanwhile. The rest has to expire too, and only active points do.
            entry.Status = BookingStatus.Active;
            entry.Remaining += share.Points;
            Count(customer, entry, share.Points);
            customer.NextDue = Earlier(customer.NextDue, entry.ExpiresAt);
        }
    }

    /// <summary>Takes back points that a booking gave, at most those that the customer still has: a balance never is below zero.</summary>
    /// <returns>The points that were taken.</returns>
    public decimal TakeBack(CustomerRecord customer, HistoryEntry source, decimal points)
    {
        var own = Math.Min(source.Remaining, points);
        Reduce(customer, source, own);
        var others = Math.Min(customer.Available, points - own);
        Take(customer, others);
        return own + others;
    }

    /// <summary>Adds a line of a deduction whose points are already taken.</summary>
    public HistoryEntry Deduct(CustomerRecord customer, HistoryEntry entry, decimal points) => Add(customer, entry with
    {
        Points = -points,
        Before = Total(customer) + points,
        After = Total(customer),
    });

    /// <summary>Adds a line to the history that books no points.</summary>
    public HistoryEntry Add(CustomerRecord customer, HistoryEntry entry)
    {
        var numbered = entry with { Id = ++data.LastId };
        customer.History.Add(numbered);
        Journal.Add((customer, numbered));
        added(customer, numbered);
        return numbered;
    }

    /// <summary>Makes pending points active.</summary>
    public void Activate(CustomerRecord customer, HistoryEntry entry)
    {
        Count(customer, entry, -entry.Remaining);
        entry.Status = BookingStatus.Active;
        Count(customer, entry, entry.Remaining);
        customer.NextDue = Earlier(customer.NextDue, entry.ExpiresAt);
    }

    /// <summary>Rebuilds what a snapshot leaves out.</summary>
    public void Restore(CustomerRecord customer)
    {
        customer.Open.AddRange(customer.History.Where(entry => entry.Remaining > 0));
        customer.Holds.AddRange(data.Holds.Where(hold => hold.State == HoldStatus.Active && hold.CustomerId == customer.Id));
        PlanNext(customer, DateTimeOffset.MinValue);
    }

    private static decimal Total(CustomerRecord customer) => customer.Available + customer.Pending;

    private static DateTimeOffset Earlier(DateTimeOffset time, DateTimeOffset? other) => other < time ? other.Value : time;

    private static List<HeldShare> Take(CustomerRecord customer, decimal points)
    {
        if (points > customer.Available)
        {
            throw new RefusedException(Refusal.NotEnoughPoints);
        }

        var shares = new List<HeldShare>();
        while (points > 0)
        {
            var next = customer.Open.Where(entry => entry.Status == BookingStatus.Active)
                .MinBy(entry => (entry.ExpiresAt ?? DateTimeOffset.MaxValue, entry.Id))!;
            var share = Math.Min(next.Remaining, points);
            shares.Add(new HeldShare(next.Id, share));
            Reduce(customer, next, share);
            points -= share;
        }

        return shares;
    }

    private static void Reduce(CustomerRecord customer, HistoryEntry entry, decimal points)
    {
        entry.Remaining -= points;
        Count(customer, entry, -points);
        if (entry.Remaining == 0)
        {
            customer.Open.Remove(entry);
        }
    }

    private static void Count(CustomerRecord customer, HistoryEntry entry, decimal points)
    {
        if (entry.Status == BookingStatus.Pending)
        {
            customer.Pending += points;
        }
        else
        {
            customer.Available += points;
        }
    }

    private void Expire(CustomerRecord customer, HistoryEntry entry, DateTimeOffset at)
    {
        var points = entry.Remaining;
        Reduce(customer, entry, points);
        entry.Status = BookingStatus.Expired;
        Deduct(customer, new HistoryEntry { Activity = "Expiry", Transaction = "Expiry", Time = at }, points);
    }

    private void PlanNext(CustomerRecord customer, DateTimeOffset after)
    {
        var times = customer.Open.Select(entry => entry.Status == BookingStatus.Pending ? entry.ActiveAt : entry.ExpiresAt)
            .Concat(customer.Holds.Select(hold => (DateTimeOffset?)hold.ExpiresAt));
        customer.NextDue = times.Where(time => time > after).Min() ?? DateTimeOffset.MaxValue;
    }
}
