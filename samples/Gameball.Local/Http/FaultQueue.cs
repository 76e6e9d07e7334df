using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>The faults to produce. A request or job meets the first fault that matches it.</summary>
public sealed class FaultQueue
{
    private readonly object _gate = new();
    private readonly List<FaultRule> _rules = [];
    private volatile bool _isEmpty = true;
    private long _lastId;
    private long _changes;

    /// <summary>The faults that wait, in the order in which they were added.</summary>
    public IReadOnlyList<FaultRule> Rules
    {
        get
        {
            lock (_gate)
            {
                return _rules.ToArray();
            }
        }
    }

    internal long Changes => Interlocked.Read(ref _changes);

    /// <summary>Adds a fault of requests.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests.</param>
    /// <param name="when">The condition for requests; <see langword="null"/>: any request.</param>
    public void Next(Fault fault, int times = 1, Func<HttpRequest, bool>? when = null) =>
        Add(fault, new FaultScope { Times = times, When = when });

    /// <summary>Adds a fault of jobs that are created from now on.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of jobs.</param>
    /// <param name="operation">The batch's name, such as <c>orders</c>; <see langword="null"/>: any batch.</param>
    public void NextJob(JobFault fault, int times = 1, string? operation = null) =>
        AddJob(fault, new FaultScope { Times = times, Operation = operation });

    /// <summary>Adds a fault of requests.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="scope">The requests that it applies to, and how often.</param>
    /// <returns>The fault as it waits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of times or the probability is out of range.</exception>
    public FaultRule Add(Fault fault, FaultScope scope)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Add(fault, job: null, scope);
    }

    /// <summary>Adds a fault of jobs that are created from now on.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="scope">The jobs that it applies to, and how often. <see cref="FaultScope.When"/> has no meaning for jobs.</param>
    /// <returns>The fault as it waits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of times or the probability is out of range.</exception>
    public FaultRule AddJob(JobFault fault, FaultScope scope)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Add(request: null, fault, scope);
    }

    /// <summary>Removes a fault.</summary>
    /// <param name="id">The fault's id.</param>
    /// <returns>Whether it was waiting.</returns>
    public bool Remove(long id)
    {
        lock (_gate)
        {
            return Changed(_rules.RemoveAll(rule => rule.Id == id) > 0);
        }
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            Changed(true);
        }
    }

    internal FaultRule? Take(HttpRequest request, ApiOperation? operation) => _isEmpty ? null : Take(rule => rule.Matches(request, operation));

    internal JobFault? TakeJob(string operation) => _isEmpty ? null : Take(rule => rule.MatchesJob(operation))?.Job;

    private FaultRule Add(Fault? request, JobFault? job, FaultScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfNegative(scope.Times ?? 0, nameof(scope));
        if (scope.Probability is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(scope), scope.Probability, "A probability is above 0 and at most 1.");
        }

        lock (_gate)
        {
            var rule = new FaultRule(++_lastId, request, job, scope);
            if (!rule.IsSpent)
            {
                _rules.Add(rule);
                Changed(true);
            }

            return rule;
        }
    }

    private FaultRule? Take(Func<FaultRule, bool> matches)
    {
        lock (_gate)
        {
            var hit = _rules.Find(rule => matches(rule) && rule.Hit());
            if (hit is not null)
            {
                _rules.RemoveAll(rule => rule.IsSpent);
                Changed(true);
            }

            return hit;
        }
    }

    private bool Changed(bool changed)
    {
        _isEmpty = _rules.Count == 0;
        _changes += changed ? 1 : 0;
        return changed;
    }
}
