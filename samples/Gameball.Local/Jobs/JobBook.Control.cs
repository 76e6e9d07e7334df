using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>What the control API reads and changes.</summary>
internal sealed partial class JobBook
{
    private long _writes;

    /// <summary>The number of changes to jobs so far.</summary>
    public long Changes { get; private set; }

    /// <summary>Returns the numbers of changes so far, and whether a job makes progress.</summary>
    public JobProgress Progress() => Locked(_ => new JobProgress(Changes, Changes + _writes, _due.Count > 0));

    /// <summary>Returns the newest jobs first.</summary>
    public IReadOnlyList<JobView> List(int limit) => Locked(_ =>
        _jobs.Values.OrderByDescending(job => job.Id).Take(limit).Select(job => job.View()).ToArray());

    public JobView? Find(long id) => Locked(_ => _jobs.GetValueOrDefault(id)?.View());

    public IReadOnlyList<JobRow>? RowsOf(long id) => Locked(_ => _jobs.GetValueOrDefault(id)?.ViewRows());

    /// <summary>Lets a job make no more progress.</summary>
    /// <returns>Whether the job existed and had not ended.</returns>
    public bool Hang(long id) => Locked(_ =>
    {
        if (!_jobs.TryGetValue(id, out var job) || job.IsOver)
        {
            return false;
        }

        job.Hang();
        Changes++;
        return true;
    });

    private Reply Changed(Reply reply)
    {
        _writes++;
        return reply;
    }
}

/// <summary>Numbers that change with the jobs and with the account, and whether a job makes progress.</summary>
internal sealed record JobProgress(long Jobs, long Account, bool Run);
