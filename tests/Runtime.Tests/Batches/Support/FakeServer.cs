using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>
/// A server in virtual time. It checks the engine's guarantees: the size of a request, unique keys in each, each partition key in one open
/// job, one thread. Faults are functions whose result replaces the response.
/// </summary>
internal sealed class FakeServer(VirtualTime time) : IJobChannel<Row>
{
    // Far more than any import of these tests needs: an import that submits without an end fails instead of running on.
    private const int MostSubmits = 2_000;

    private readonly int _thread = Environment.CurrentManagedThreadId;

    public List<FakeJob> Jobs { get; } = [];

    public List<(TimeSpan At, string JobId)> Polls { get; } = [];

    public List<TimeSpan> Submits { get; } = [];

    public List<string> Stops { get; } = [];

    public int MaxItems { get; set; } = 10;

    public TimeSpan Latency { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The time that the limiter takes to grant a submit its permit.</summary>
    public TimeSpan Quota { get; set; }

    public TimeSpan Queue { get; set; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan PerRow { get; set; } = TimeSpan.FromMilliseconds(100);

    public Func<FakeJob, TimeSpan, string> Wording { get; set; } = StatusText.Guide;

    /// <summary>The fault by the submit's number, from 0. A response of <see cref="SubmitResult.Lost"/> creates no job.</summary>
    public Func<int, IReadOnlyList<Row>, SubmitResponse?> SubmitFault { get; set; } = (_, _) => null;

    /// <summary>Selects submits whose job is created and whose response is lost.</summary>
    public Func<int, bool> LosesResponse { get; set; } = _ => false;

    public Func<int, StatusResponse?> StatusFault { get; set; } = _ => null;

    public Func<string, Exception?> StopFault { get; set; } = _ => null;

    public int MostOpen { get; private set; }

    public IEnumerable<Row> Applied => Jobs.SelectMany(job => job.Applied(time.Now));

    public IJobChannel<Row> With(GameballCallOptions? callOptions) => this;

    public async Task<SubmitResponse> SubmitAsync(Chunk<Row> chunk, Admission admitted, CancellationToken cancellationToken)
    {
        if (Quota > TimeSpan.Zero)
        {
            await time.DelayAsync(Quota, cancellationToken);
        }

        await admitted();
        var rows = chunk.Rows.Select(row => row.Row).ToList();
        Environment.CurrentManagedThreadId.ShouldBe(_thread);
        var number = Submits.Count;
        Submits.Add(time.Now);
        Check(rows);
        var response = SubmitFault(number, rows) ?? Accept(rows, LosesResponse(number));
        await time.DelayAsync(Latency, cancellationToken);
        return response;
    }

    public async Task<StatusResponse> GetStatusAsync(string jobId, Admission admitted, CancellationToken cancellationToken)
    {
        Environment.CurrentManagedThreadId.ShouldBe(_thread);
        await admitted();
        var number = Polls.Count;
        Polls.Add((time.Now, jobId));
        var response = StatusFault(number);
        await time.DelayAsync(Latency, cancellationToken);
        return response ?? new StatusResponse(StatusResult.Read, StatusText.Read(Wording(Find(jobId), time.Now)));
    }

    public async Task StopAsync(string jobId, Admission admitted, CancellationToken cancellationToken)
    {
        await admitted();
        Stops.Add(jobId);
        await time.DelayAsync(Latency, cancellationToken);
        if (StopFault(jobId) is { } fault)
        {
            throw fault;
        }

        Find(jobId).Stop(time.Now);
    }

    private FakeJob Find(string jobId) => Jobs.Single(job => job.Id == jobId);

    private SubmitResponse Accept(IReadOnlyList<Row> rows, bool orphan)
    {
        var job = new FakeJob((1000 + Jobs.Count).ToString(), rows.ToArray(), time.Now, Queue, PerRow) { IsOrphan = orphan };
        Jobs.Add(job);
        MostOpen = Math.Max(MostOpen, Jobs.Count(other => !other.IsEnded(time.Now)));
        return orphan ? new SubmitResponse(SubmitResult.Lost, Message: "the line broke") : new SubmitResponse(SubmitResult.Accepted, job.Id);
    }

    private void Check(IReadOnlyList<Row> rows)
    {
        Submits.Count.ShouldBeLessThan(MostSubmits);
        rows.Count.ShouldBeInRange(1, MaxItems);
        rows.Where(row => row.Id is not null).Select(row => row.Id).ShouldBeUnique();
        var open = Jobs.Where(job => !job.IsOrphan && !job.IsEnded(time.Now)).SelectMany(job => job.Rows).Select(row => row.Customer);
        rows.Select(row => row.Customer).Intersect(open).ShouldBeEmpty("a customer is in two open jobs");
    }
}
