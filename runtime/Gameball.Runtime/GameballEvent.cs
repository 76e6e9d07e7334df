using System;

namespace Gameball;

/// <summary>An event of a stream that the server sends (<c>text/event-stream</c>).</summary>
/// <typeparam name="T">The data's type.</typeparam>
public sealed class GameballEvent<T>
{
    /// <summary>Puts an event together.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="data">Its data.</param>
    /// <param name="id">The identity that the server gave last.</param>
    /// <param name="retry">How long to wait before connecting again.</param>
    public GameballEvent(string type, T data, string? id = null, TimeSpan? retry = null)
    {
        Type = type;
        Data = data;
        Id = id;
        Retry = retry;
    }

    /// <summary>The event's type; <c>message</c> unless the server names one.</summary>
    public string Type { get; }

    /// <summary>The data.</summary>
    public T Data { get; }

    /// <summary>The identity that the server gave last, by which it can go on; <see langword="null"/> when it gave none.</summary>
    public string? Id { get; }

    /// <summary>How long to wait before connecting again, where this event says so.</summary>
    public TimeSpan? Retry { get; }
}
