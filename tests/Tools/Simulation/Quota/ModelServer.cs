using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;

namespace Gameball.Simulation.Quota;

/// <summary>A model of Gameball's quota: both published windows, exact, and jobs of random duration that advance evenly.</summary>
internal sealed class ModelServer(VirtualTime time, Random random)
{
    private readonly Queue<TimeSpan> _requests = new();
    private readonly List<(TimeSpan Begin, TimeSpan Length, int Rows)> _jobs = [];
    private int _open;

    public long Refused { get; private set; }

    public long Submits { get; private set; }

    public long Polls { get; private set; }

    public long RowsDone { get; private set; }

    /// <summary>The maximum of rows that were sent and whose end was not yet seen.</summary>
    public int MostInFlight { get; private set; }

    /// <summary>Creates a job; <see langword="null"/> for 429.</summary>
    public async Task<string?> SubmitAsync(int rows, CancellationToken cancellationToken)
    {
        await TravelAsync(cancellationToken);
        if (!Admit())
        {
            return null;
        }

        Submits++;
        _jobs.Add((time.Now, TimeSpan.FromSeconds(5 + (55 * random.NextDouble())), rows));
        _open += rows;
        MostInFlight = Math.Max(MostInFlight, _open);
        await TravelAsync(cancellationToken);
        return (_jobs.Count - 1).ToString();
    }

    /// <summary>Returns a job's status; <see langword="null"/> for 429.</summary>
    public async Task<BatchJobStatus?> GetStatusAsync(string id, CancellationToken cancellationToken)
    {
        await TravelAsync(cancellationToken);
        if (!Admit())
        {
            return null;
        }

        Polls++;
        var (begin, length, rows) = _jobs[int.Parse(id)];
        var done = (int)Math.Min(rows, rows * ((time.Now - begin) / length));
        if (done == rows)
        {
            _open -= rows;
            RowsDone += rows;
        }

        await TravelAsync(cancellationToken);
        return new BatchJobStatus { State = done == rows ? "completed" : "running", Total = rows, Finished = done, Errors = 0 };
    }

    // From 20 to 120 ms: requests overtake each other.
    private Task TravelAsync(CancellationToken cancellationToken) =>
        time.DelayAsync(TimeSpan.FromMilliseconds(random.Next(20, 121)), cancellationToken);

    private bool Admit()
    {
        while (_requests.TryPeek(out var oldest) && time.Now - oldest >= TimeSpan.FromSeconds(30))
        {
            _requests.Dequeue();
        }

        var lately = 0;
        foreach (var at in _requests)
        {
            lately += time.Now - at < TimeSpan.FromSeconds(1) ? 1 : 0;
        }

        if (_requests.Count >= 360 || lately >= 30)
        {
            Refused++;
            return false;
        }

        _requests.Enqueue(time.Now);
        return true;
    }
}
