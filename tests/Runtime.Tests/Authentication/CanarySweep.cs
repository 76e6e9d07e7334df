using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Reflection;
using System.Text;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>All output of a call as one text: errors with everything reachable from them, logs, spans and measurements.</summary>
internal sealed class CanarySweep : ILoggerFactory, ILogger
{
    private readonly StringBuilder _text = new();
    private int _lines;
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();

    public CanarySweep()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Add,
        };
        ActivitySource.AddActivityListener(_listener);
        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Add(tags.ToArray()));
        _meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Add(tags.ToArray()));
        _meters.Start();
    }

    public void Add(object? shown)
    {
        lock (_text)
        {
            Walk(shown, []);
        }
    }

    public void ShouldShowNoKey()
    {
        string text;
        lock (_text)
        {
            text = _text.ToString();
        }

        text.ShouldContain("trackOrder", customMessage: "nothing was swept");
        _lines.ShouldBePositive("nothing was logged");
        text.ShouldContain(TelemetryNames.Metric.OperationDuration.Replace(".duration", ""), customMessage: "no span, no metric");
        foreach (var key in new[] { Calls.ApiKey, Calls.SecretKey, "_CANARY" })
        {
            text.ShouldNotContain(key, Case.Sensitive);
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
        _lines++;
        Add(formatter(state, exception));
        Add(state);
        Add(exception);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    // Walks the objects as a debugger does: all browsable properties, recursively.
    private void Walk(object? shown, HashSet<object> seen)
    {
        if (shown is null or CanarySweep or Type or MemberInfo or Delegate or Pointer || !seen.Add(shown) || seen.Count > 2000)
        {
            return;
        }

        _text.Append(shown).Append('\n');
        if (shown is string || shown.GetType().IsPrimitive)
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

        var properties = shown.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !IsHidden(property));
        foreach (var property in properties)
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

    private static bool IsHidden(PropertyInfo property) =>
        property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.Never;
}
