using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>Records telemetry for one call. It exists only while a listener is attached.</summary>
internal sealed class CallTelemetry
{
    // Each address is parsed once, because there are few.
    private static readonly ConcurrentDictionary<string, Uri> s_servers = new(StringComparer.Ordinal);

    private readonly OperationInfo _operation;
    private readonly Uri _server;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Activity? _span;
    private readonly long _started;
    private Exception? _failure;
    private int? _status;

    private CallTelemetry(OperationInfo operation, string server, ILogger logger, TimeProvider time)
    {
        _operation = operation;
        _server = s_servers.GetOrAdd(server, static address => new Uri(address));
        _logger = logger;
        _time = time;
        _started = time.GetTimestamp();
        _span = Instruments.Source.HasListeners() ? Span() : null;
    }

    /// <summary>Whether a listener is attached to spans or metrics.</summary>
    public static bool HasListeners => Instruments.Source.HasListeners() || Instruments.OperationDuration.Enabled;

    /// <summary>Starts the telemetry of a call; <see langword="null"/> when no listener is attached and nothing is logged.</summary>
    public static CallTelemetry? Begin(OperationInfo operation, string server, ILogger logger, TimeProvider time) =>
        HasListeners || logger.IsEnabled(LogLevel.Warning) ? new CallTelemetry(operation, server, logger, time) : null;

    /// <summary>Records the exception that the caller receives; the last one counts.</summary>
    public void Fail(Exception failure) => _failure = failure;

    /// <summary>
    /// Records that the call succeeded. The status is 0 when the server rejected a retry as a duplicate, which proves that the call was
    /// applied.
    /// </summary>
    public void Responded(int status)
    {
        _failure = null;
        _status = status == 0 ? null : status;
    }

    public void End(int attempts)
    {
        var seconds = _time.GetElapsedTime(_started).TotalSeconds;
        var error = _failure is null ? null : ErrorType.FromException(_failure);
        var refusal = _failure as GameballException;
        var status = _failure is null ? _status : (int?)refusal?.StatusCode;
        if (_span is { } span)
        {
            End(span, attempts, status, error, refusal?.RequestId);
        }

        if (Instruments.OperationDuration.Enabled)
        {
            Instruments.OperationDuration.Record(seconds, Tags(status, error));
        }

        switch (_failure)
        {
            case null:
                Log.CallSucceeded(_logger, _operation.Id, status, attempts, seconds);
                break;
            case OperationCanceledException:
                Log.CallCancelled(_logger, _operation.Id, attempts, seconds);
                break;
            default:
                Log.CallFailed(_logger, _operation.Id, error!, status, refusal?.RequestId, attempts, seconds);
                break;
        }
    }

    /// <summary>
    /// Starts the span with the path template and not the address: the path may contain customers' ids, and the query a key.
    /// </summary>
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
