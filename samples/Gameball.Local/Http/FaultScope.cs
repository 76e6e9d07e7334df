using System;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>The requests or jobs that a fault applies to.</summary>
public sealed record FaultScope
{
    /// <summary>
    /// The operation: <c>POST batch/orders</c>, or <c>batch/orders</c> for any method, or its id <c>createOrdersBatch</c>; for a fault of
    /// jobs the batch's name, such as <c>orders</c>. <see langword="null"/>: any operation.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>The number of times that the fault occurs; <see langword="null"/>: until it is removed.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>The probability, above 0 and up to 1, that a matching request or job meets the fault.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The seed of the random numbers behind <see cref="Probability"/>; <see langword="null"/> for a new one.</summary>
    public int? Seed { get; init; }

    /// <summary>A further condition for requests; <see langword="null"/>: none.</summary>
    public Func<HttpRequest, bool>? When { get; init; }
}
