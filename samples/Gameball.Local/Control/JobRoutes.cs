using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>Jobs: list, read, rows by state, stop, fail, hang.</summary>
internal static class JobRoutes
{
    private static readonly string[] s_states = ["succeeded", "failed", "waiting"];

    public static ControlRoute[] All(StateHolder state) =>
    [
        new("GET", "jobs", request => ControlReply.Ok(new JobList(state.Current.Jobs.List((int)request.Number("limit", 100, 1, 1000))))),
        new("GET", "jobs/{}", request => ControlReply.Ok(Find(state, request.Id))),
        new("GET", "jobs/{}/rows", request => ControlReply.Ok(Rows(state, request))),
        Change("stop", state, (jobs, id) => jobs.End(id, JobState.Stopped)),
        Change("fail", state, (jobs, id) => jobs.End(id, JobState.Failed)),
        Change("hang", state, (jobs, id) => jobs.Hang(id)),
    ];

    private static ControlRoute Change(string verb, StateHolder state, Func<JobBook, long, bool> change) => new("POST", $"jobs/{{}}/{verb}", request =>
        change(state.Current.Jobs, request.Id) || Find(state, request.Id) is null
            ? ControlReply.Ok(Find(state, request.Id))
            : throw new ControlException(409, $"Job {request.Id} has ended.", "Create a new job, or add a fault of jobs before you create it."));

    private static JobRowList Rows(StateHolder state, ControlRequest request)
    {
        var wanted = request.Text("state");
        if (wanted.Length > 0 && !s_states.Contains(wanted))
        {
            throw ControlException.Invalid("state", $"There is no state '{wanted}'.", $"Take one of: {string.Join(", ", s_states)}.");
        }

        var all = state.Current.Jobs.RowsOf(request.Id) ?? throw Missing(request.Id);
        IReadOnlyList<JobRow> rows = [.. all.Where(row => wanted.Length == 0 || row.State == wanted)];
        var (skip, limit) = ((int)request.Number("skip", 0, 0, int.MaxValue), (int)request.Number("limit", 100, 1, 1000));
        return new JobRowList(rows.Count, [.. rows.Skip(skip).Take(limit)]);
    }

    private static JobView Find(StateHolder state, long id) => state.Current.Jobs.Find(id) ?? throw Missing(id);

    private static ControlException Missing(long id) => ControlException.NotFound($"Job {id}", "GET /_local/jobs lists the jobs.");
}
