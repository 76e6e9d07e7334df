using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;

namespace Gameball.Local;

/// <summary>
/// All jobs, and the one lock over the account. Nothing runs in the background: each access first lets every row that is
/// due by the clock take effect, in the order of their due times.
/// </summary>
internal sealed partial class JobBook(Account account, LocalGameballOptions options, FaultQueue faults)
{
    public const int MaxRows = 1000;

    private readonly object _gate = new();
    private readonly Dictionary<long, Job> _jobs = [];
    private readonly PriorityQueue<Job, (DateTimeOffset DueAt, long Id)> _due = new();
    private readonly Claims _claims = new();
    private long _lastId = 1000;

    /// <summary>Reads or changes the account after all due rows have taken effect.</summary>
    public T Locked<T>(Func<DateTimeOffset, T> act)
    {
        lock (_gate)
        {
            var now = options.TimeProvider.GetUtcNow();
            while (_due.TryPeek(out var job, out var next) && next.DueAt <= now)
            {
                _due.Dequeue();
                Step(job, next.DueAt);
            }

            return act(now);
        }
    }

    /// <summary>Changes the account by a request outside a job, unless a job works on that customer.</summary>
    /// <param name="customerId">The customer; <see langword="null"/>: the request changes no customer.</param>
    public Reply Write(string? customerId, Func<DateTimeOffset, Reply> act) =>
        Locked(now => _claims.Check(customerId, job: null) is { } busy ? Reply.Refused(busy) : Changed(act(now)));

    public Reply Create(RowRule rule, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("body", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return Reply.Refused(Refusal.Payload("body must be a list of rows."));
        }

        return list.GetArrayLength() switch
        {
            0 => Reply.Refused(Refusal.Payload("body must not be empty.")),
            > MaxRows => Reply.Refused(Refusal.TooManyRows),
            _ => Locked(now => Reply.Ok(new BatchResponse(Enqueue(rule, [.. list.Clone().EnumerateArray()], now)))),
        };
    }

    /// <summary>All jobs, the oldest first.</summary>
    public IReadOnlyList<Job> Jobs => Locked(_ => _jobs.Values.OrderBy(job => job.Id).ToArray());

    /// <summary>Returns the account with its jobs as JSON.</summary>
    public byte[] Save() => Locked(_ =>
    {
        account.Data.Jobs.Clear();
        account.Data.Jobs.AddRange(_jobs.Values.Select(job => job.Save()));
        account.Data.Applied.Clear();
        account.Data.Applied.AddRange(account.Ledger.Rows);
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(account.Data, SnapshotJson.Default.AccountData);
        }
        finally
        {
            account.Data.Jobs.Clear();
            account.Data.Applied.Clear();
        }
    });

    /// <summary>Replaces the account and its jobs by those of a snapshot.</summary>
    /// <exception cref="JsonException">The text is not a snapshot of this version. Nothing has changed.</exception>
    public void Restore(ReadOnlySpan<byte> snapshot)
    {
        var data = JsonSerializer.Deserialize(snapshot, SnapshotJson.Default.AccountData) ?? throw new JsonException("The snapshot is null.");
        if (data.Version != AccountData.CurrentVersion)
        {
            throw new JsonException($"The snapshot has version {data.Version}; this server reads version {AccountData.CurrentVersion}.");
        }

        Restore(data);
    }

    /// <summary>Replaces the account and its jobs.</summary>
    public void Restore(AccountData data)
    {
        Job[] jobs = [.. data.Jobs.Select(Job.Restore)];
        Locked(_ =>
        {
            account.Load(data);
            data.Jobs.Clear();
            data.Applied.Clear();
            _jobs.Clear();
            _due.Clear();
            _claims.Clear();
            foreach (var job in jobs)
            {
                _jobs.Add(job.Id, job);
                _lastId = Math.Max(_lastId, job.Id);
                if (job.State == JobState.Running)
                {
                    _claims.Take(job, job.Turn);
                }

                if (!job.IsOver)
                {
                    _due.Enqueue(job, (job.DueAt, job.Id));
                }
            }

            return true;
        });
    }

    public Reply Read(long id, Func<Job, Reply> describe) => Locked(_ =>
        _jobs.TryGetValue(id, out var job) && !job.IsHidden ? describe(job) : Reply.Refused(Refusal.NotFound("The job")));

    public Reply Stop(long id, Func<Job, Reply> describe)
    {
        End(id, JobState.Stopped);
        return Read(id, describe);
    }

    /// <summary>Ends a job early. Applied rows stay applied.</summary>
    /// <returns>Whether the job existed and had not ended.</returns>
    public bool End(long id, JobState state) => Locked(_ =>
    {
        if (!_jobs.TryGetValue(id, out var job) || job.IsOver)
        {
            return false;
        }

        job.End(state);
        Changes++;
        _claims.ReleaseAll(job);
        return true;
    });

    private long Enqueue(RowRule rule, JsonElement[] rows, DateTimeOffset now)
    {
        var job = new Job(++_lastId, rule, rows, now, options.JobDuration, faults.TakeJob(rule.Name));
        _jobs.Add(job.Id, job);
        Changes++;
        _due.Enqueue(job, (job.DueAt, job.Id));
        return job.Id;
    }

    private void Step(Job job, DateTimeOffset at)
    {
        Changes++;
        if (job.IsOver || job.IsStuck)
        {
            return; // The job was ended early, or hangs.
        }

        if (job.State == JobState.Queued)
        {
            _claims.Take(job);
            job.Start();
        }
        else
        {
            Apply(job, job.Rows[job.Turn], at);
        }

        if (job.IsOver)
        {
            _claims.ReleaseAll(job);
        }
        else if (!job.IsStuck)
        {
            _due.Enqueue(job, (job.DueAt, job.Id));
        }
    }

    private void Apply(Job job, JsonElement row, DateTimeOffset at)
    {
        var rule = job.Rule;
        var customer = rule.CustomerOf(row);
        var busy = rule.Reads ? null : _claims.Check(customer, job);
        var outcome = busy is null ? rule.Run(account, row, at) : busy;
        if (outcome is { Refusal: null, IsKnown: false })
        {
            account.Ledger.Add(new AppliedRow(rule.Name, rule.KeyOf(row)!, customer, job.Id, at, row.GetRawText()));
        }

        _claims.Release(customer, job);
        job.Record(RowEntry.Create(rule, row, outcome), outcome.Refusal is null);
    }
}
