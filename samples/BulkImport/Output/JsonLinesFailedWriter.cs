using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>Writes rows that did not succeed as their original objects with the reason.</summary>
internal sealed class JsonLinesFailedWriter(Stream stream, string? only) : IFailedWriter
{
    /// <summary>The member for a line that is not an object; it stays a row that cannot be read until it is corrected.</summary>
    public const string Text = "import_text";

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StreamWriter _writer = new(stream) { NewLine = "\n" };

    public void Write(InputRecord record, RowFault fault)
    {
        var members = Members(record.Original[0]);
        members[Markers.State] = fault.State.ToString();
        members[Markers.Code] = fault.Code;
        members[Markers.Reason] = fault.Reason;
        members[Markers.Line] = record.Line;
        _writer.WriteLine(members.ToJsonString(s_readable));
    }

    public void Dispose() => _writer.Dispose();

    private JsonObject Members(string line)
    {
        try
        {
            if (JsonLine.Parse(line, only) is { } members)
            {
                // A duplicate name throws only when members are accessed.
                _ = members.Count;
                return members;
            }
        }
        catch (System.Exception error) when (error is JsonException or System.ArgumentException)
        {
            // Below.
        }

        return new JsonObject { [Text] = line };
    }
}
