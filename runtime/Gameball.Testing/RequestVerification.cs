using System;
using System.Linq;
using Gameball.Local;

namespace Gameball.Testing;

/// <summary>Verifies how often an operation was requested. Retries count, and so do requests that failed.</summary>
public sealed class RequestVerification
{
    private readonly LocalGameball _local;
    private readonly string _operation;

    internal RequestVerification(LocalGameball local, string operation) => (_local, _operation) = (local, operation);

    /// <summary>Verifies that the operation was requested once.</summary>
    /// <exception cref="GameballVerificationException">It was requested never or several times.</exception>
    public void WereSentOnce() => WereSent(1);

    /// <summary>Verifies that the operation was not requested.</summary>
    /// <exception cref="GameballVerificationException">It was requested.</exception>
    public void WereNotSent() => WereSent(0);

    /// <summary>Verifies how often the operation was requested.</summary>
    /// <param name="times">The expected number.</param>
    /// <exception cref="GameballVerificationException">It was requested another number of times.</exception>
    public void WereSent(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        var sent = _local.Requests.Entries.Count(IsMeant);
        if (sent != times)
        {
            throw Difference.Create(_local, $"{_operation} should have been requested {Difference.Times(times)}, but was {Difference.Times(sent)}.");
        }
    }

    private bool IsMeant(RequestEntry request) => request.Operation is { } operation
        && (string.Equals(operation, _operation, StringComparison.OrdinalIgnoreCase)
            || operation.EndsWith(" " + _operation, StringComparison.OrdinalIgnoreCase));
}
