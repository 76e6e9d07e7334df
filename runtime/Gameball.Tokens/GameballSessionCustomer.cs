using System;

namespace Gameball;

/// <summary>The customer of a session.</summary>
public sealed class GameballSessionCustomer
{
    /// <summary>Creates a customer of a session.</summary>
    /// <param name="customerId">The shop's id of the customer.</param>
    /// <exception cref="ArgumentException">The id is null, empty or blank.</exception>
    public GameballSessionCustomer(string customerId) => CustomerId = !string.IsNullOrWhiteSpace(customerId)
        ? customerId
        : throw new ArgumentException("A session token needs the customer's id.", nameof(customerId));

    /// <summary>The shop's id of the customer.</summary>
    public string CustomerId { get; }

    /// <summary>The e-mail address; <see langword="null"/> omits it from the token.</summary>
    public string? Email { get; set; }

    /// <summary>The mobile number; <see langword="null"/> omits it from the token.</summary>
    public string? Mobile { get; set; }
}
