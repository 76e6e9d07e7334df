using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime.Tests.Telemetry;

/// <summary>A measurement with its tags as text.</summary>
internal sealed record Measured(string Name, double Value, IReadOnlyDictionary<string, string?> Tags);

/// <summary>A log message.</summary>
internal sealed record Logged(LogLevel Level, EventId Event, string Text);

/// <summary>Listens to all telemetry of a test: spans of its own trace, measurements, logs.</summary>
internal sealed class Tap : ILoggerFactory, ILogger
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();
    private readonly Activity _root = new("test");
    private readonly Activity? _before = Activity.Current;

    public Tap()
    {
        _root.SetIdFormat(ActivityIdFormat.W3C);
        _root.Start();
        _spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == TelemetryNames.Source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == _root.TraceId)
                {
                    Spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == TelemetryNames.Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Spans { get; } = [];

    public ConcurrentQueue<Logged> Logs { get; } = [];

    private ConcurrentQueue<Measured> All { get; } = [];

    /// <summary>A listener receives the telemetry of the whole process, so each test uses a unique operation or batch name.</summary>
    public Measured[] Select(string metric, string about) =>
        [.. All.Where(one => one.Name == metric && one.Tags.Values.Contains(about))];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Logs.Enqueue(new Logged(logLevel, eventId, formatter(state, exception) + exception));

    public void Dispose()
    {
        _root.Dispose();
        Activity.Current = _before;
        _spans.Dispose();
        _meters.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Dictionary<string, string?> all = [];
        foreach (var tag in tags)
        {
            all[tag.Key] = tag.Value?.ToString();
        }

        All.Enqueue(new Measured(instrument.Name, value, all));
    }
}
