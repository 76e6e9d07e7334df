using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>
/// A model of Gameball in virtual time, with a ledger of every applied row. A share of all requests, jobs and rows fails in every possible
/// way. A row with a known key is rejected (9004) if it was applied before; one without a key counts every time.
/// </summary>
internal sealed class ModelGameball(VirtualTime time, Random random, double faults, bool hasKeys) : IJobChannel<Row>
{
    private readonly List<ModelJob> _jobs = [];

    /// <summary>The number of times that each row was applied.</summary>
    public Dictionary<Row, int> Ledger { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rows of all jobs.</summary>
    public HashSet<Row> Sent { get; } = new(ReferenceEqualityComparer.Instance);

    public IJobChannel<Row> With(GameballCallOptions? callOptions) => this;

    public async Task<SubmitResponse> SubmitAsync(Chunk<Row> chunk, Admission admitted, CancellationToken cancellationToken)
    {
        await admitted();
        await TravelAsync(cancellationToken);
        switch (Goes() ? -1 : random.Next(6))
        {
            case 0:
                return new SubmitResponse(SubmitResult.Throttled);
            case 1:
                return new SubmitResponse(SubmitResult.Lost, null, "500", "a fault before anything was done");
            case 2:
                return new SubmitResponse(SubmitResult.Busy, null, "2001", "busy");
            case 3:
                return new SubmitResponse(SubmitResult.NotSent, Message: "no route");
            case 4:
                Accept(chunk);
                throw new InvalidOperationException("the line broke after the job was made");
            case 5:
                await time.DelayAsync(TimeSpan.FromMinutes(1), cancellationToken);
                break;
        }

        var job = Accept(chunk);
        await TravelAsync(cancellationToken);
        return new SubmitResponse(SubmitResult.Accepted, job.Id);
    }

    public async Task<StatusResponse> GetStatusAsync(string jobId, Admission admitted, CancellationToken cancellationToken)
    {
        await admitted();
        await TravelAsync(cancellationToken);
        switch (Goes() ? -1 : random.Next(4))
        {
            case 0:
                return new StatusResponse(StatusResult.TryAgain, Message: "429 or 500");
            case 1:
                return new StatusResponse(StatusResult.NotFound, Message: "4004");
            case 2:
                throw new FormatException("unreadable");
            case 3:
                await time.DelayAsync(TimeSpan.FromMinutes(1), cancellationToken);
                break;
        }

        return new StatusResponse(StatusResult.Read, _jobs[int.Parse(jobId)].Status());
    }

    public async Task StopAsync(string jobId, Admission admitted, CancellationToken cancellationToken)
    {
        await admitted();
        await TravelAsync(cancellationToken);
        var job = _jobs[int.Parse(jobId)];
        job.State = job.IsOver ? job.State : "stopped";
    }

    private ModelJob Accept(Chunk<Row> chunk)
    {
        var job = new ModelJob(ModelJob.Name(_jobs.Count), chunk.Rows.Select(row => row.Row).ToList());
        _jobs.Add(job);
        Sent.UnionWith(job.Rows);
        _ = RunAsync(job, Goes() ? int.MaxValue : random.Next(job.Rows.Count + 1), random.Next(3));
        return job;
    }

    // The job fails, is stopped or hangs after a number of rows.
    private async Task RunAsync(ModelJob job, int breaksAfter, int how)
    {
        await time.DelayAsync(TimeSpan.FromMilliseconds(random.Next(3000)));
        for (var i = 0; i < job.Rows.Count && !job.IsOver; i++)
        {
            if (i == breaksAfter)
            {
                job.State = how switch { 0 => "failed", 1 => "stopped", _ => "running" };
                return;
            }

            job.State = "running";
            await time.DelayAsync(TimeSpan.FromMilliseconds(random.Next(1, 300)));
            if (!job.IsOver)
            {
                Apply(job, job.Rows[i]);
            }
        }

        job.State = job.IsOver ? job.State : "completed";
    }

    private void Apply(ModelJob job, Row row)
    {
        var code = row.FailsWith is not null ? "7000"
            : hasKeys && Ledger.ContainsKey(row) ? "9004"
            : Goes() ? null
            : "2001";
        if (code is null)
        {
            Ledger[row] = Ledger.GetValueOrDefault(row) + 1;
        }

        job.Record(row, code);
    }

    private bool Goes() => random.NextDouble() >= faults;

    private Task TravelAsync(CancellationToken cancellationToken) =>
        time.DelayAsync(TimeSpan.FromMilliseconds(random.Next(10, 500)), cancellationToken);
}
