using System;

namespace Gameball;

/// <summary>Whom a session is for.</summary>
public sealed class GameballSessionCustomer
{
    /// <summary>Names a customer.</summary>
    /// <param name="customerId">The shop's id of the customer.</param>
    /// <exception cref="ArgumentException">The id is null, empty or blank.</exception>
    public GameballSessionCustomer(string customerId) => CustomerId = !string.IsNullOrWhiteSpace(customerId)
        ? customerId
        : throw new ArgumentException("A session token needs the customer's id.", nameof(customerId));

    /// <summary>The shop's id of the customer.</summary>
    public string CustomerId { get; }

    /// <summary>The e-mail address; <see langword="null"/> leaves it out.</summary>
    public string? Email { get; set; }

    /// <summary>The mobile number; <see langword="null"/> leaves it out.</summary>
    public string? Mobile { get; set; }
}
