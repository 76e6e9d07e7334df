using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>The faults by their names in the control API.</summary>
internal static class FaultKinds
{
    private static readonly Dictionary<string, Func<NewFault, Fault>> s_requests = new()
    {
        ["status"] = Status,
        ["delay"] = static fault => Fault.Slow(Delay(fault) ?? throw Missing("delaySeconds", "a number of seconds")),
        ["reset"] = static fault => fault.AfterApplying == true ? Fault.ResetAfterApplying() : Fault.Reset(),
        ["lostResponse"] = static _ => Fault.ResetAfterApplying(),
        ["truncate"] = static _ => Fault.Truncate(),
    };

    private static readonly Dictionary<string, Func<int, JobFault>> s_jobs = new()
    {
        ["jobFails"] = JobFault.Fails,
        ["jobStops"] = JobFault.Stops,
        ["jobHangs"] = JobFault.NeverEnds,
        ["jobVanishes"] = JobFault.Vanishes,
        ["jobCountsBackwards"] = static _ => JobFault.CountsBackwards(),
    };

    /// <summary>The names of all faults.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_requests.Keys, .. s_jobs.Keys];

    /// <summary>Adds a fault.</summary>
    /// <exception cref="ControlException">A member is wrong.</exception>
    public static FaultRule Add(FaultQueue faults, Routes routes, NewFault fault)
    {
        var scope = new FaultScope
        {
            Operation = string.IsNullOrEmpty(fault.Operation) ? null : fault.Operation,
            Times = fault.Times switch { null => 1, 0 => null, var times => times },
            Probability = fault.Probability ?? 1,
            Seed = fault.Seed,
        };
        Check("times", fault.Times is null or >= 0, "Write the number of times, or 0 until the fault is removed.");
        Check("probability", scope.Probability is > 0 and <= 1, "Write a number above 0 and up to 1.");
        Check("afterRows", fault.AfterRows is null or >= 0, "Write 0 or more rows.");
        if (s_requests.TryGetValue(fault.Kind, out var request))
        {
            Check("operation", scope.Operation is null || routes.All.Any(operation => FaultRule.IsNamed(scope.Operation, operation)),
                "Take one of GET /_local/operations, such as POST batch/orders or batch/orders.");
            var made = request(fault);
            return faults.Add(Delay(fault) is { } delay ? made.After(delay) : made, scope);
        }

        if (s_jobs.TryGetValue(fault.Kind, out var job))
        {
            return faults.AddJob(job(fault.AfterRows ?? 0), scope with { Operation = Batch(scope.Operation) });
        }

        throw ControlException.Invalid("kind", $"There is no fault '{fault.Kind}'.", $"Take one of: {string.Join(", ", All)}.");
    }

    public static FaultBody Describe(FaultRule rule) => new(
        rule.Id,
        rule.Request?.Kind ?? NameOf(rule.Job!),
        rule.Operation,
        rule.Request?.Status,
        rule.Request?.Code,
        rule.Request?.Applies,
        rule.Request?.Delay.TotalSeconds,
        rule.Job?.AfterRows,
        rule.TimesLeft,
        rule.Probability,
        rule.Seed,
        rule.Hits);

    private static string NameOf(JobFault fault) => s_jobs.First(known => known.Value(fault.AfterRows) == fault).Key;

    private static Fault Status(NewFault fault)
    {
        var status = fault.Status ?? throw Missing("status", "an HTTP status from 400 to 599");
        Check("status", status is >= 400 and <= 599, "Write an HTTP status from 400 to 599.");
        Check("code", fault.Code is null or (>= 1000 and <= 9999), "Write a code of Gameball from 1000 to 9999, or leave it out.");
        var made = fault.AfterApplying == true ? Fault.WithStatusAfterApplying(status) : Fault.WithStatus(status);
        return fault.Code is { } code ? made.WithCode(code) : made;
    }

    private static TimeSpan? Delay(NewFault fault)
    {
        Check("delaySeconds", fault.DelaySeconds is null or (>= 0 and <= 86_400), "Write a number of seconds from 0 to 86400.");
        return fault.DelaySeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    // A job's batch by its name or by its path.
    private static string? Batch(string? operation)
    {
        if (operation is null)
        {
            return null;
        }

        var name = RowRules.All.FirstOrDefault(rule =>
            rule.Name == operation || rule.Info.Id == operation || FaultRule.Names(operation, "POST " + rule.Path))?.Name;
        return name ?? throw ControlException.Invalid(
            "operation", $"'{operation}' is no batch.", $"Take one of: {string.Join(", ", RowRules.All.Select(rule => rule.Path))}.");
    }

    private static void Check(string member, bool isValid, string remedy)
    {
        if (!isValid)
        {
            throw ControlException.Invalid(member, $"{member} has an invalid value.", remedy);
        }
    }

    private static ControlException Missing(string member, string expected) =>
        ControlException.Invalid(member, $"{member} is missing.", $"Add {member}: {expected}.");
}
