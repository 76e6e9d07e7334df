using System;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>A fault that waits for matching requests or jobs.</summary>
public sealed class FaultRule
{
    private readonly FaultScope _scope;
    private readonly Random _random;

    internal FaultRule(long id, Fault? request, JobFault? job, FaultScope scope)
    {
        (Id, Request, Job, _scope) = (id, request, job, scope);
        Seed = scope.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        _random = new Random(Seed);
        TimesLeft = scope.Times;
    }

    /// <summary>The rule's id.</summary>
    public long Id { get; }

    /// <summary>The fault of requests; <see langword="null"/> for a fault of jobs.</summary>
    public Fault? Request { get; }

    /// <summary>The fault of jobs; <see langword="null"/> for a fault of requests.</summary>
    public JobFault? Job { get; }

    /// <summary>The operation or batch; <see langword="null"/>: any.</summary>
    public string? Operation => _scope.Operation;

    /// <summary>The probability that a matching request or job meets the fault.</summary>
    public double Probability => _scope.Probability;

    /// <summary>The seed of the random numbers.</summary>
    public int Seed { get; }

    /// <summary>The number of times that the fault still occurs; <see langword="null"/>: until it is removed.</summary>
    public int? TimesLeft { get; private set; }

    /// <summary>The number of times that the fault has occurred.</summary>
    public int Hits { get; private set; }

    internal bool IsSpent => TimesLeft == 0;

    internal bool Matches(HttpRequest request, ApiOperation? operation) =>
        Request is not null && (Operation is not { } text || IsNamed(text, operation)) && (_scope.When is not { } when || when(request));

    internal bool MatchesJob(string name) => Job is not null && (Operation is null || Operation == name);

    /// <summary>Decides whether a matching subject meets the fault, and counts it.</summary>
    internal bool Hit()
    {
        if (Probability < 1 && _random.NextDouble() >= Probability)
        {
            return false;
        }

        Hits++;
        TimesLeft--;
        return true;
    }

    /// <summary>Whether a text names an operation, by its path with the method or without, or by its id.</summary>
    internal static bool IsNamed(string text, ApiOperation? operation) => operation is not null
        && (string.Equals(text, operation.Id, StringComparison.OrdinalIgnoreCase) || Names(text, operation.Name));

    /// <summary>Whether a text is the name of an operation, or the name without the method.</summary>
    internal static bool Names(string text, string? name) => name is not null
        && name.EndsWith(text, StringComparison.OrdinalIgnoreCase)
        && (name.Length == text.Length || name.IndexOf(' ', StringComparison.Ordinal) == name.Length - text.Length - 1);
}
