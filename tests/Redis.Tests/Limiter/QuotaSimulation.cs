using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Limits;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>
/// Several processes that use one key, in virtual time: imports that always want more, calls at random times, replies of Redis and requests
/// to Gameball that take random times, and a server that counts both published windows.
/// </summary>
internal sealed class QuotaSimulation : IDisposable
{
    private const int MostCalls = 100;

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(5);

    private readonly LimiterBench _bench = new();
    private readonly SlidingServer _server = new(30, 360);
    private readonly Random _random;
    private readonly List<Process> _processes = [];
    private readonly PriorityQueue<Process, TimeSpan> _arriving = new();
    private TimeSpan _now;

    public QuotaSimulation(int processes, int seed)
    {
        _random = new Random(seed);
        for (var i = 0; i < processes; i++)
        {
            Start();
        }
    }

    /// <summary>Requests that the server accepted.</summary>
    public int Taken => _server.Taken;

    /// <summary>Requests that the server rejected.</summary>
    public int Rejected => _server.Refused;

    /// <summary>Requests of each process.</summary>
    public IReadOnlyList<int> OfEach => [.. _processes.Select(static process => process.Granted)];

    /// <summary>The longest wait of a call that belongs to no import.</summary>
    public TimeSpan LongestWait { get; private set; }

    /// <summary>The mean number of calls a second, in each process, that belong to no import.</summary>
    public double CallsPerSecond { get; init; } = 0.2;

    /// <summary>Whether each process has an import that always wants more.</summary>
    public bool HasImports { get; init; } = true;

    public void Run(TimeSpan time)
    {
        for (var end = _now + time; _now < end; _now += s_step)
        {
            _bench.Time.Advance(s_step);
            _processes.ForEach(Step);
            while (_arriving.TryPeek(out var process, out var at) && at <= _now)
            {
                _arriving.Dequeue();
                _server.Take(at);
            }
        }
    }

    /// <summary>A process dies, and another one starts.</summary>
    public void Replace(int index)
    {
        // What waited is not told: the limiter sends nothing when it is disposed.
        _processes[index].Limiter.Dispose();
        _processes.RemoveAt(index);
        Start();
    }

    public void Dispose() => _bench.Dispose();

    private void Start()
    {
        var (limiter, link) = _bench.Start();
        link.Latency = () => TimeSpan.FromMilliseconds(_random.Next(1, 40));
        _processes.Add(new Process(limiter));
    }

    private void Step(Process process)
    {
        while (HasImports && process.Imports.Count < 20)
        {
            process.Imports.Add(Acquire(process, isImport: true));
        }

        if (process.Calls.Count < MostCalls && _random.NextDouble() < CallsPerSecond * s_step.TotalSeconds)
        {
            process.Calls.Add((_now, Acquire(process, isImport: false)));
        }

        foreach (var (since, _) in process.Calls.Where(static call => call.Lease.IsCompleted))
        {
            LongestWait = _now - since > LongestWait ? _now - since : LongestWait;
        }

        var granted = process.Imports.RemoveAll(static lease => lease.IsCompleted) + process.Calls.RemoveAll(static call => call.Lease.IsCompleted);
        process.Granted += granted;
        for (var i = 0; i < granted; i++)
        {
            // Latencies to Gameball differ by less than the margin.
            _arriving.Enqueue(process, _now + TimeSpan.FromMilliseconds(_random.Next(10, 240)));
        }
    }

    private static Task<RateLimitLease> Acquire(Process process, bool isImport) =>
        process.Limiter.AcquireAsync(LimiterBench.Call(isImport, 30, 360), 1, CancellationToken.None).AsTask();

    private sealed class Process(GameballRedisLimiter limiter)
    {
        public GameballRedisLimiter Limiter => limiter;

        public List<Task<RateLimitLease>> Imports { get; } = [];

        public List<(TimeSpan Since, Task<RateLimitLease> Lease)> Calls { get; } = [];

        public int Granted { get; set; }
    }
}
