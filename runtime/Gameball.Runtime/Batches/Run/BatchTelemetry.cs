using System.Collections.Generic;
using System.Diagnostics;
using Gameball.Runtime;
using Microsoft.Extensions.Logging;

namespace Gameball;

/// <summary>Records telemetry for one import.</summary>
internal sealed class BatchTelemetry
{
    private readonly string _batch;
    private readonly ILogger _logger;
    private readonly Activity? _span;

    public BatchTelemetry(string batch, ILogger logger)
    {
        _batch = batch;
        _logger = logger;
        _span = Instruments.Source.StartActivity(TelemetryNames.Span.BatchRun);
        _span?.SetTag(TelemetryNames.Tag.Batch, batch);
        Log.BatchStarted(logger, batch);
    }

    /// <summary>
    /// Makes the import's span the current one, so that it is the parent of later spans. A stream calls it at each step, because the
    /// caller's span is current in between.
    /// </summary>
    public void Enter()
    {
        if (_span is not null)
        {
            Activity.Current = _span;
        }
    }

    public void Settled<TRow>(IReadOnlyList<BatchOutcome<TRow>> outcomes, int succeededBesides)
    {
        if (!Instruments.BatchRows.Enabled)
        {
            return;
        }

        Count(RowState.Succeeded, succeededBesides);
        foreach (var outcome in outcomes)
        {
            Count(outcome.State, 1);
        }
    }

    public void End(BatchCounts counts, bool isWhole)
    {
        Log.BatchEnded(
            _logger, _batch, counts[RowState.Succeeded], counts[RowState.Failed], counts[RowState.Unprocessed], counts[RowState.Unknown]);
        if (_span is { } span)
        {
            span.SetTag(TelemetryNames.Tag.Rows, counts.RowsIn);
            span.SetStatus(isWhole ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            span.Dispose();
        }
    }

    private void Count(RowState state, int rows)
    {
        if (rows > 0)
        {
            Instruments.BatchRows.Add(rows, new(TelemetryNames.Tag.Batch, _batch), new(TelemetryNames.Tag.RowState, NameOf(state)));
        }
    }

    private static string NameOf(RowState state) => state switch
    {
        RowState.Succeeded => "succeeded",
        RowState.Failed => "failed",
        RowState.Unprocessed => "unprocessed",
        _ => "unknown",
    };
}
