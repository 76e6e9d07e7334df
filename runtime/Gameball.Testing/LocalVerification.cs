using System;
using System.Linq;
using Gameball.Local;

namespace Gameball.Testing;

/// <summary>Compares what a local Gameball saw with what a test expects.</summary>
public sealed class LocalVerification
{
    private const string Track = "trackOrder";
    private const string OrdersBatch = "orders";

    private readonly LocalGameball _local;

    internal LocalVerification(LocalGameball local) => _local = local;

    /// <summary>Verifies an order, sent alone or in a batch.</summary>
    /// <param name="orderId">The order's id.</param>
    public EffectVerification Order(string orderId)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        return new EffectVerification(
            _local, $"Order '{orderId}'", row => row.Operation is Track or OrdersBatch && row.Key == orderId);
    }

    /// <summary>Verifies a row of any operation.</summary>
    /// <param name="operation">A batch's name (<c>customers</c>), or <c>trackOrder</c> or <c>sendEvents</c>.</param>
    /// <param name="key">The row's key, such as a customer's or a transaction's id.</param>
    public EffectVerification Row(string operation, string key)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(key);
        return new EffectVerification(_local, $"Row '{key}' of {operation}", row => row.Operation == operation && row.Key == key);
    }

    /// <summary>Verifies the requests of an operation, with those that failed.</summary>
    /// <param name="operation">The method and path below the API's root, such as <c>POST orders</c>; without a method: any method.</param>
    public RequestVerification Requests(string operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new RequestVerification(_local, operation);
    }

    /// <summary>Verifies a customer's points.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="points">The expected balance.</param>
    /// <exception cref="GameballVerificationException">The customer is unknown or has another balance.</exception>
    public void Balance(string customerId, decimal points)
    {
        ArgumentNullException.ThrowIfNull(customerId);
        var balance = _local.BalanceOf(customerId);
        if (balance != points)
        {
            throw Difference.Create(
                _local,
                FormattableString.Invariant($"Customer '{customerId}' should have {points} points")
                + (balance is { } actual ? FormattableString.Invariant($", but has {actual}.") : ", but is unknown."));
        }
    }
}

/// <summary>The beginning of a verification.</summary>
public static class LocalGameballVerification
{
    /// <summary>Begins a verification: <c>local.Verify().Order("o-1").WasTrackedOnce()</c>.</summary>
    /// <param name="local">The server.</param>
    public static LocalVerification Verify(this LocalGameball local)
    {
        ArgumentNullException.ThrowIfNull(local);
        return new LocalVerification(local);
    }
}
