using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>An import whose rows, server, faults and end are random from a seed.</summary>
internal sealed class RandomImport
{
    private readonly Random _dice;
    private readonly CancellationTokenSource _cancel = new();

    public RandomImport(int seed)
    {
        _dice = new Random(seed);
        Scenario = new Scenario { Seed = seed };
        var maxItems = _dice.Next(1, 30);
        var retrySafety = (RetrySafety)_dice.Next(3);
        Scenario.Rules = Row.Rules(maxItems, retrySafety, keyed: _dice.Next(4) > 0);
        Scenario.Options.MaxConcurrentJobs = _dice.Next(1, 6);
        Scenario.Options.ResubmitAfterLostResponse = _dice.Next(2) == 0;
        Scenario.Options.MaxSubmitAttempts = _dice.Next(1, 6);
        MayRetry = retrySafety == RetrySafety.Safe || (retrySafety == RetrySafety.Caller && Scenario.Options.ResubmitAfterLostResponse);
        var customers = _dice.Next(1, 60);
        Rows = Enumerable.Range(0, _dice.Next(1, 400)).Select(i => NewRow(i, customers)).ToList();
        SetServer(maxItems);
        SetEnd();
    }

    public Scenario Scenario { get; }

    public List<Row> Rows { get; }

    public bool MayRetry { get; }

    public BatchReport<Row> Run()
    {
        try
        {
            return Scenario.Import(_dice.Next(2) == 0 ? Rows : Rows.Select(row => row), _cancel.Token);
        }
        catch (BatchCanceledException cancelled)
        {
            return (BatchReport<Row>)cancelled.Report;
        }
    }

    private Row NewRow(int index, int customers) =>
        new(_dice.Next(50) == 0 ? null : "c" + _dice.Next(customers), "o" + (_dice.Next(10) == 0 ? _dice.Next(index + 1) : index))
        {
            FailsWith = _dice.Next(8) == 0 ? "refused" : null,
        };

    private void SetServer(int maxItems)
    {
        var server = Scenario.Server;
        server.MaxItems = maxItems;
        server.Latency = TimeSpan.FromMilliseconds(_dice.Next(1, 3000));
        server.Queue = TimeSpan.FromMilliseconds(_dice.Next(0, 5000));
        server.PerRow = TimeSpan.FromMilliseconds(_dice.Next(1, 2000));
        server.Wording = _dice.Next(2) == 0 ? StatusText.Guide : StatusText.Document;
        var (faults, tooLarge) = (_dice.Next(0, 40), _dice.Next(2) == 0 ? _dice.Next(1, 31) : int.MaxValue);
        // One list per kind, generated in advance: a fault belongs to a request's number, whatever the order of requests.
        var submits = Enumerable.Range(0, 2000).Select(_ => (Roll: _dice.Next(100), Kind: _dice.Next(6))).ToArray();
        var polls = Enumerable.Range(0, 5000).Select(_ => (Roll: _dice.Next(100), Kind: _dice.Next(3))).ToArray();
        server.LosesResponse = number => submits[number % 2000] is { Kind: 0 } fault && fault.Roll < faults;
        server.SubmitFault = (number, rows) =>
            rows.Count > tooLarge ? new SubmitResponse(SubmitResult.TooLarge, null, "413", "too large")
            : submits[number % 2000] is var fault && fault.Roll < faults ? Fault(fault.Kind)
            : null;
        server.StatusFault = number => polls[number % 5000] is var fault && fault.Roll < faults
            ? fault.Kind == 0 ? throw new FormatException("unreadable") : new StatusResponse(StatusResult.TryAgain)
            : null;
    }

    private static SubmitResponse? Fault(int kind) => kind switch
    {
        1 => new SubmitResponse(SubmitResult.Throttled),
        2 => new SubmitResponse(SubmitResult.NotSent, Message: "no route"),
        3 => new SubmitResponse(SubmitResult.Lost, Message: "reset"),
        4 => new SubmitResponse(SubmitResult.Refused, null, "3000", "payload"),
        _ => null,
    };

    private void SetEnd()
    {
        var at = TimeSpan.FromMilliseconds(_dice.Next(1, 120_000));
        switch (_dice.Next(6))
        {
            case 0:
                Scenario.Options.Deadline = at;
                break;
            case 1:
                Scenario.Time.At(at.TotalSeconds, _cancel.Cancel);
                break;
            case 2:
                var stop = new CancellationTokenSource();
                Scenario.Options.StopToken = stop.Token;
                Scenario.Time.At(at.TotalSeconds, stop.Cancel);
                break;
        }
    }
}
