using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Reads events that a server sends, by the rules of the HTML standard.</summary>
internal sealed class EventReader(Stream stream)
{
    private readonly LineReader _lines = new(stream, isSequence: false);
    private readonly StringBuilder _data = new();
    private string _type = "";
    private string? _id;
    private TimeSpan? _retry;
    private bool _hasData;
    private bool _isFirst = true;

    /// <returns>The next event; <see langword="null"/> at the end, where an event without its blank line does not count.</returns>
    public async ValueTask<GameballEvent<string>?> NextAsync(CancellationToken cancellationToken)
    {
        while (await _lines.NextAsync(cancellationToken).ConfigureAwait(false) is { } bytes)
        {
            string line = TextEncoding.Utf8(bytes.Span);
            if (_isFirst)
            {
                line = line.TrimStart('\uFEFF');
                _isFirst = false;
            }

            if (line.Length > 0)
            {
                Take(line);
            }
            else if (Dispatch() is { } complete)
            {
                return complete;
            }
        }

        return null;
    }

    private void Take(string line)
    {
        int colon = line.IndexOf(':');
        string field = colon < 0 ? line : line.Substring(0, colon);
        string value = colon < 0 ? "" : line.Substring(colon + 1);
        value = value.Length > 0 && value[0] == ' ' ? value.Substring(1) : value;
        switch (field)
        {
            case "data":
                _data.Append(_hasData ? "\n" : "").Append(value);
                _hasData = true;
                break;
            case "event":
                _type = value;
                break;
            case "id" when value.IndexOf('\0') < 0:
                _id = value;
                break;
            case "retry" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds):
                _retry = TimeSpan.FromMilliseconds(milliseconds);
                break;
        }
    }

    private GameballEvent<string>? Dispatch()
    {
        GameballEvent<string>? complete = _hasData
            ? new(_type.Length == 0 ? "message" : _type, _data.ToString(), _id, _retry)
            : null;
        _data.Clear();
        _hasData = false;
        _type = "";
        _retry = null;
        return complete;
    }
}
