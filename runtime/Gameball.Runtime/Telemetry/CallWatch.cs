using System;
using System.Collections.Generic;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>One call as listeners see it. There is none where nobody listens.</summary>
internal sealed class CallWatch
{
    private readonly OperationInfo _operation;
    private readonly Uri _server;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Activity? _span;
    private readonly long _started;
    private Exception? _failure;

    private CallWatch(OperationInfo operation, string server, ILogger logger, TimeProvider time)
    {
        _operation = operation;
        _server = new Uri(server);
        _logger = logger;
        _time = time;
        _started = time.GetTimestamp();
        _span = Instruments.Source.HasListeners() ? Span() : null;
    }

    /// <summary>The status of the answer.</summary>
    public int? Status { get; set; }

    /// <summary>Begins to watch a call; <see langword="null"/> where nobody wants to know.</summary>
    public static CallWatch? Begin(OperationInfo operation, string server, ILogger logger, TimeProvider time) =>
        Instruments.Source.HasListeners() || Instruments.OperationDuration.Enabled || logger.IsEnabled(LogLevel.Warning)
            ? new CallWatch(operation, server, logger, time)
            : null;

    /// <summary>Takes note of what the caller sees; the last failure counts.</summary>
    public void Fail(Exception failure) => _failure = failure;

    public void End(int attempts)
    {
        double seconds = _time.GetElapsedTime(_started).TotalSeconds;
        string? error = _failure is null ? null : ErrorType.Of(_failure);
        GameballException? refusal = _failure as GameballException;
        int? status = _failure is null ? Status : (int?)refusal?.StatusCode;
        if (_span is { } span)
        {
            End(span, attempts, status, error, refusal?.RequestId);
        }

        if (Instruments.OperationDuration.Enabled)
        {
            Instruments.OperationDuration.Record(seconds, Tags(status, error));
        }

        if (error is null)
        {
            Log.CallSucceeded(_logger, _operation.Id, status, attempts, seconds);
        }
        else
        {
            Log.CallFailed(_logger, _operation.Id, error, status, refusal?.RequestId, attempts, seconds);
        }
    }

    /// <summary>The template and never the address itself: customers' ids may be in the path, a key in the query.</summary>
    private Activity? Span() => Instruments.Source.StartActivity(
        _operation.Id,
        ActivityKind.Client,
        default(ActivityContext),
        [
            new(TelemetryNames.Tag.Operation, _operation.Id),
            new(TelemetryNames.Tag.Method, _operation.Method),
            new(TelemetryNames.Tag.Template, _operation.Path),
            new(TelemetryNames.Tag.Address, _server.Host),
            new(TelemetryNames.Tag.Port, _server.Port),
        ]);

    private static void End(Activity span, int attempts, int? status, string? error, string? requestId)
    {
        if (span.IsAllDataRequested)
        {
            span.SetTag(TelemetryNames.Tag.Status, status);
            span.SetTag(TelemetryNames.Tag.Error, error);
            span.SetTag(TelemetryNames.Tag.RequestId, requestId);
            span.SetTag(TelemetryNames.Tag.Resends, attempts > 1 ? attempts - 1 : null);
            if (error is not null)
            {
                span.SetStatus(ActivityStatusCode.Error);
            }
        }

        span.Dispose();
    }

    private TagList Tags(int? status, string? error)
    {
        TagList tags = new()
        {
            { TelemetryNames.Tag.Operation, _operation.Id },
            { TelemetryNames.Tag.Method, _operation.Method },
            { TelemetryNames.Tag.Address, _server.Host },
            { TelemetryNames.Tag.Port, _server.Port },
        };
        Add(ref tags, TelemetryNames.Tag.Status, status);
        Add(ref tags, TelemetryNames.Tag.Error, error);
        return tags;
    }

    private static void Add(ref TagList tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(new KeyValuePair<string, object?>(name, value));
        }
    }
}
