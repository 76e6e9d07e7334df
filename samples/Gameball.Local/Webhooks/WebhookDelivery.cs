using System;
using System.Collections.Generic;

namespace Gameball.Local;

/// <summary>An event on its way to one address.</summary>
public sealed class WebhookDelivery
{
    // Replaced as a whole, so that readers need no lock.
    private volatile WebhookAttempt[] _attempts = [];
    private volatile string _state = "waiting";

    internal WebhookDelivery(long id, Uri address, string topic, string customerId, DateTimeOffset createdAt, string body, string signature)
    {
        (Id, Address, Topic, CustomerId) = (id, address, topic, customerId);
        (CreatedAt, Body, Signature) = (createdAt, body, signature);
    }

    /// <summary>The delivery's id.</summary>
    public long Id { get; }

    /// <summary>The address.</summary>
    public Uri Address { get; }

    /// <summary>The event's topic.</summary>
    public string Topic { get; }

    /// <summary>The event's customer.</summary>
    public string CustomerId { get; }

    /// <summary>The time of the event, by the server's clock.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The value of the header <c>X-GB-Signature</c>.</summary>
    public string Signature { get; }

    /// <summary><c>waiting</c> for an attempt, <c>delivered</c> with a success, or <c>failed</c> after the last attempt.</summary>
    public string State => _state;

    /// <summary>The attempts so far.</summary>
    public IReadOnlyList<WebhookAttempt> Attempts => _attempts;

    /// <summary>The time of the next attempt; <see langword="null"/> when there is none.</summary>
    public DateTimeOffset? NextAt { get; internal set; }

    internal void Record(WebhookAttempt attempt, bool isLast)
    {
        _attempts = [.. _attempts, attempt];
        _state = attempt.Status is >= 200 and < 300 ? "delivered" : isLast ? "failed" : "waiting";
    }
}

/// <summary>One attempt of a delivery.</summary>
/// <param name="At">The time, by the server's clock.</param>
/// <param name="Status">The HTTP status; <see langword="null"/> when no response came.</param>
/// <param name="Error">The reason why no response came.</param>
public sealed record WebhookAttempt(DateTimeOffset At, int? Status, string? Error);
