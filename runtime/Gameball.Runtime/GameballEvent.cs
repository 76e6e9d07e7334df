using System;

namespace Gameball;

/// <summary>An event of a server-sent event stream (<c>text/event-stream</c>).</summary>
/// <typeparam name="T">The data's type.</typeparam>
public sealed class GameballEvent<T>
{
    /// <summary>Creates an event.</summary>
    /// <param name="type">The event's type.</param>
    /// <param name="data">The event's data.</param>
    /// <param name="id">The last event id that the server sent.</param>
    /// <param name="retry">The time to wait before a reconnect.</param>
    public GameballEvent(string type, T data, string? id = null, TimeSpan? retry = null)
    {
        Type = type;
        Data = data;
        Id = id;
        Retry = retry;
    }

    /// <summary>The event's type; <c>message</c> when the server sends none.</summary>
    public string Type { get; }

    /// <summary>The data.</summary>
    public T Data { get; }

    /// <summary>
    /// The last event id that the server sent, with which the stream can be resumed; <see langword="null"/> when it sent none.
    /// </summary>
    public string? Id { get; }

    /// <summary>The time to wait before a reconnect; <see langword="null"/> when this event states none.</summary>
    public TimeSpan? Retry { get; }
}
