using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Gameball.Generator.Tests.Sweep;

/// <summary>The whole output of a client, as one text: logs, spans, metrics, and the visible properties of objects.</summary>
internal sealed class Sink : ILoggerFactory, ILogger
{
    // Reflection once for each type, not for each of many thousand objects.
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_properties = new();

    private readonly StringBuilder _text = new();
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();

    public Sink()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("Gameball", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Add("span", activity),
        };
        ActivitySource.AddActivityListener(_listener);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("Gameball", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Add("metric", tags.ToArray()));
        _meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Add("metric", tags.ToArray()));
        _meters.Start();
    }

    /// <summary>The number of occurrences of each kind of output.</summary>
    public Dictionary<string, int> Kinds { get; } = [];

    public string Text
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    public void Add(string kind, object? shown)
    {
        lock (_text)
        {
            Kinds[kind] = Kinds.GetValueOrDefault(kind) + 1;
            Walk(shown, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Add("log", formatter(state, exception));
        Add("log", state);
        Add("log", exception);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    // Opens objects like a debugger: all visible properties, recursively.
    private void Walk(object? shown, HashSet<object> seen)
    {
        if (shown is null or Sink or Type or MemberInfo or Delegate or Pointer or TimeProvider || !seen.Add(shown) || seen.Count > 1000)
        {
            return;
        }

        _text.Append(shown).Append('\n');
        // A number's or a time's text is all of it, and the date of a date would have no end.
        if (shown is string or IFormattable || shown.GetType().IsPrimitive)
        {
            return;
        }

        if (shown is IEnumerable many)
        {
            foreach (var one in many)
            {
                Walk(one, seen);
            }
        }

        foreach (var property in s_properties.GetOrAdd(shown.GetType(), Properties))
        {
            try
            {
                Walk(property.GetValue(shown), seen);
            }
            catch (Exception)
            {
                // A property that throws has no output.
            }
        }
    }

    private static PropertyInfo[] Properties(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsShown)];

    private static bool IsShown(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never;
}
