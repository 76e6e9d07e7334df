using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>Collects log messages.</summary>
internal sealed class Logs : ILoggerFactory, ILogger
{
    private readonly List<(int Id, string Text)> _all = [];

    public string[] Of(int id) => [.. _all.Where(entry => entry.Id == id).Select(static entry => entry.Text)];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _all.Add((eventId.Id, formatter(state, exception)));

    public void Dispose()
    {
    }
}
