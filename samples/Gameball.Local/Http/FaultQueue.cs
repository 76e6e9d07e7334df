using System;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>What shall go wrong next. A request takes the first fault that concerns it, and each fault strikes once.</summary>
public sealed class FaultQueue
{
    private readonly StrikeList<Fault, HttpRequest> _requests = new();
    private readonly StrikeList<JobFault, string> _jobs = new();

    /// <summary>Lets something go wrong with a request.</summary>
    /// <param name="fault">What.</param>
    /// <param name="times">With how many requests.</param>
    /// <param name="when">With which requests; <see langword="null"/>: with any.</param>
    public void Next(Fault fault, int times = 1, Func<HttpRequest, bool>? when = null) => _requests.Add(fault, times, when);

    /// <summary>Lets something go wrong with a job that is made from now on.</summary>
    /// <param name="fault">What.</param>
    /// <param name="times">With how many jobs.</param>
    /// <param name="operation">Of which batch, such as <c>orders</c>; <see langword="null"/>: of any.</param>
    public void NextJob(JobFault fault, int times = 1, string? operation = null) =>
        _jobs.Add(fault, times, operation is null ? null : name => name == operation);

    internal Fault? Take(HttpRequest request) => _requests.Take(request);

    internal JobFault? TakeJob(string operation) => _jobs.Take(operation);
}
