using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>JSON Lines: one object on each line. Any other line is a row with a fault, not the end of the file.</summary>
internal sealed class JsonLinesInput(Stream stream, ColumnMap columns, TextCulture culture, bool resubmitUnknown) : IInput
{
    private readonly StreamReader _reader = new(stream);
    private readonly List<ColumnMatch> _matches = [];
    private bool _isFirst = true;

    public double? Fraction => Streams.FractionOf(stream);

    /// <summary>The members of the first object: there is no header.</summary>
    public IReadOnlyList<ColumnMatch> Columns => _matches;

    public async IAsyncEnumerable<InputRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var line = 1L; await _reader.ReadLineAsync(cancellationToken) is { } text; line++)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return Read(line, text);
            }
        }
    }

    public IFailedWriter CreateFailedWriter(Stream stream) => new JsonLinesFailedWriter(stream, columns.Shape.Only);

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        return stream.DisposeAsync();
    }

    private InputRecord Read(long line, string text)
    {
        var record = new InputRecord { Line = line, Original = [text] };
        try
        {
            return JsonLine.Parse(text, columns.Shape.Only) is not { } members
                ? record with { Fault = RowFault.Unreadable("The line is not a JSON object.") }
                : Markers.StillUnknown(Marker(members, Markers.State), Marker(members, Markers.Code), resubmitUnknown) is { } unknown
                    ? record with { Fault = unknown }
                    : Read(record, members);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return record with { Fault = RowFault.Unreadable("The line is not JSON: " + error.Message) };
        }
    }

    private InputRecord Read(InputRecord record, JsonObject members)
    {
        var builder = new RowBuilder();
        AddAll(builder, members, "");
        _isFirst = false;
        return builder.Fault is { } fault ? record with { Fault = fault } : record with { Row = builder.Row };
    }

    private void AddAll(RowBuilder builder, JsonObject members, string prefix)
    {
        foreach (var (name, value) in members)
        {
            var place = prefix + name;
            var path = columns.IsIgnored(place) ? null : columns.Find(place);
            if (_isFirst && (path is not null || columns.IsIgnored(place)))
            {
                _matches.Add(new ColumnMatch(place, path?.Name));
            }

            if (columns.IsIgnored(place))
            {
                continue;
            }

            switch (path, value)
            {
                case (not null, JsonValue text) when text.GetValueKind() == JsonValueKind.String:
                    builder.AddText(place, path, text.GetValue<string>(), culture);
                    break;
                case (not null, _):
                    builder.Add(place, path, value?.DeepClone());
                    break;
                case (null, JsonObject inner):
                    AddAll(builder, inner, place + ".");
                    break;
                default:
                    builder.Fail(UnknownNames.Describe([place], columns.Shape, "member") + UnknownNames.Remedy([place], columns.Shape));
                    break;
            }
        }
    }

    private static string? Marker(JsonObject members, string name) => members[name]?.ToString();
}
