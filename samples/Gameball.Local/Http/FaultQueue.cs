using System;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>The faults to produce next. A request takes the first fault that matches it, and each fault occurs once.</summary>
public sealed class FaultQueue
{
    private readonly PendingFaults<Fault, HttpRequest> _requests = new();
    private readonly PendingFaults<JobFault, string> _jobs = new();

    /// <summary>Adds a fault of requests.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests.</param>
    /// <param name="when">The condition for requests; <see langword="null"/>: any request.</param>
    public void Next(Fault fault, int times = 1, Func<HttpRequest, bool>? when = null) => _requests.Add(fault, times, when);

    /// <summary>Adds a fault of jobs that are created from now on.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of jobs.</param>
    /// <param name="operation">The batch's name, such as <c>orders</c>; <see langword="null"/>: any batch.</param>
    public void NextJob(JobFault fault, int times = 1, string? operation = null) =>
        _jobs.Add(fault, times, operation is null ? null : name => name == operation);

    internal Fault? Take(HttpRequest request) => _requests.Take(request);

    internal JobFault? TakeJob(string operation) => _jobs.Take(operation);
}
