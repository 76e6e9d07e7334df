using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Reads server-sent events by the rules of the HTML standard (9.2.6).</summary>
/// <param name="stream">The response's body.</param>
/// <param name="limit">The maximum number of bytes of a line and of an event's data.</param>
internal sealed class EventReader(Stream stream, int limit)
{
    private readonly LineReader _lines = new(stream, isSequence: false, limit);
    private readonly StringBuilder _data = new();
    private string _type = "";
    private string? _id;
    private TimeSpan? _retry;
    private bool _hasData;
    private long _bytes;

    /// <returns>The next event; <see langword="null"/> at the end. An event without its final blank line is dropped.</returns>
    /// <exception cref="StreamTooLongException">A line or an event is longer than the limit.</exception>
    public async ValueTask<GameballEvent<string>?> NextAsync(CancellationToken cancellationToken)
    {
        while (await _lines.NextAsync(cancellationToken).ConfigureAwait(false) is { } bytes)
        {
            if (!bytes.IsEmpty)
            {
                Take(TextEncoding.Utf8(bytes.Span), bytes.Length);
            }
            else if (Dispatch() is { } complete)
            {
                return complete;
            }
        }

        return null;
    }

    private void Take(string line, int bytes)
    {
        var colon = line.IndexOf(':');
        var field = colon < 0 ? line : line.Substring(0, colon);
        var value = colon < 0 ? "" : line.Substring(colon + 1);
        value = value.Length > 0 && value[0] == ' ' ? value.Substring(1) : value;
        switch (field)
        {
            case "data":
                _bytes += bytes;
                if (_bytes > limit)
                {
                    throw LineReader.TooLong("An event", limit);
                }

                _data.Append(_hasData ? "\n" : "").Append(value);
                _hasData = true;
                break;
            case "event":
                _type = value;
                break;
            case "id" when value.IndexOf('\0') < 0:
                _id = value;
                break;
            case "retry" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds):
                _retry = TimeSpan.FromMilliseconds(milliseconds);
                break;
        }
    }

    private GameballEvent<string>? Dispatch()
    {
        GameballEvent<string>? complete = null;
        if (_hasData)
        {
            complete = new(_type.Length == 0 ? "message" : _type, _data.ToString(), _id, _retry);

            // The value applies from its line on, also in a block without an event. The next event reports it.
            _retry = null;
        }

        _data.Clear();
        _hasData = false;
        _bytes = 0;
        _type = "";
        return complete;
    }
}
