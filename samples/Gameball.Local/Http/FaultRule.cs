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

    internal bool Matches(HttpRequest request, Operation? operation) =>
        Request is not null && Covers(operation?.Name) && (_scope.When is not { } when || when(request));

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

    /// <summary>Whether a text names an operation, with its method or without.</summary>
    internal static bool Names(string text, string? operation) => operation is not null
        && operation.EndsWith(text, StringComparison.OrdinalIgnoreCase)
        && (operation.Length == text.Length || operation.IndexOf(' ', StringComparison.Ordinal) == operation.Length - text.Length - 1);

    private bool Covers(string? operation) => Operation is not { } text || Names(text, operation);
}
