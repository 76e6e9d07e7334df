using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;

namespace Gameball.Conformance.Mock;

/// <summary>Calls every method of one document's client, in several ways each.</summary>
internal sealed class DocumentRun(
    string document, IReadOnlyList<DocumentedOperation> operations, GeneratedClient client, PrismServer server, RecordingHandler recorder)
{
    /// <summary>The maximum of calls with all members set for one method, for the cases of its unions.</summary>
    private const int MaxVariants = 6;

    /// <summary>The calls of one method for other made-up responses.</summary>
    private const int Responses = 4;

    private readonly ResponseJudge _judge = new(client);
    private readonly HashSet<DocumentedOperation> _called = [];
    private readonly List<Finding> _findings = [];

    /// <summary>All findings, passed calls included.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The operations of the document that no method called.</summary>
    public IEnumerable<DocumentedOperation> NotCalled => operations.Where(operation => !_called.Contains(operation));

    /// <summary>The number of methods that were left out for lack of time.</summary>
    public int Cut { get; private set; }

    public async Task RunAsync(object target, TimeSpan time)
    {
        var begun = Stopwatch.GetTimestamp();
        foreach (var operation in ClientOperation.Find(target))
        {
            if (Stopwatch.GetElapsedTime(begun) > time || !server.EnsureRunning())
            {
                Cut++;
                continue;
            }

            await CallAllWaysAsync(operation);
        }
    }

    private async Task CallAllWaysAsync(ClientOperation operation)
    {
        await CallAsync(operation, "required", fillsAll: false, 0, "seed=required");
        var documented = FindDocumented();
        var status = recorder.Exchange.Status;
        var variants = await CallAsync(operation, "full", fillsAll: true, 0, "seed=full");
        documented ??= FindDocumented();
        for (var variant = 1; variant < Math.Min(variants, MaxVariants); variant++)
        {
            await CallAsync(operation, $"full {variant}", fillsAll: true, variant, $"seed=full{variant}");
        }

        for (var again = variants; again < Responses; again++)
        {
            await CallAsync(operation, $"again {again}", fillsAll: false, 0, $"seed=again{again}");
        }

        if (documented is null)
        {
            return;
        }

        _called.Add(documented);
        foreach (var key in documented.Statuses)
        {
            // The mock server chooses a status for a range or for default itself; its redirects have no target.
            if (DocumentedOperation.StatusFor(key) is { } code and not (>= 300 and < 400) && code != status)
            {
                await CallAsync(operation, $"code {key}", fillsAll: false, 0, $"code={code}, seed=code", acceptsAny: code >= 400);
            }
        }
    }

    private async Task<int> CallAsync(
        ClientOperation operation, string pass, bool fillsAll, int variant, string prefer, bool acceptsAny = false)
    {
        if (!server.EnsureRunning())
        {
            return 1;
        }

        recorder.Clear();
        (recorder.Prefer, recorder.AcceptsAny) = (prefer, acceptsAny);
        ValueFactory values = new(fillsAll, variant);
        (var kind, var detail) = await JudgeAsync(operation, values, fillsAll);
        if (kind == FindingKind.ClientThrew && recorder.Exchange is { Request: not null, Response: null } && server.HasEnded)
        {
            kind = FindingKind.MockFailed;
        }

        _findings.Add(new(document, operation.Name, pass, kind, detail, kind == FindingKind.Passed ? "" : recorder.Exchange.ToString()));
        return values.Variants;
    }

    private async Task<(FindingKind Kind, string Detail)> JudgeAsync(ClientOperation operation, ValueFactory values, bool fillsAll)
    {
        object?[] arguments;
        try
        {
            arguments = OperationCaller.MakeArguments(operation.Method, values, fillsAll);
        }
        catch (HarnessException e)
        {
            return (FindingKind.HarnessFailed, e.Message);
        }

        object? value;
        Type type;
        try
        {
            (value, type) = await OperationCaller.InvokeAsync(operation, arguments);
        }
        catch (Exception e)
        {
            return Judge(() => _judge.JudgeFailure(recorder.Exchange, e is TargetInvocationException { InnerException: { } inner } ? inner : e));
        }

        return Judge(() => _judge.JudgeSuccess(recorder.Exchange, value, type));
    }

    private static (FindingKind Kind, string Detail) Judge(Func<(FindingKind Kind, string Detail)> judge)
    {
        try
        {
            return judge();
        }
        catch (Exception e)
        {
            // A value that was read and cannot be written again is a finding too, and so is a fault of the comparison.
            return (FindingKind.RoundTripDiffers, $"$: cannot be compared: {e.GetType().Name}: {e.Message}");
        }
    }

    private DocumentedOperation? FindDocumented() => recorder.Exchange.Request is { RequestUri: { } uri } request
        ? operations.Where(operation => operation.Matches(request.Method.Method, uri.AbsolutePath)).MaxBy(operation => operation.FixedLength)
        : null;
}
