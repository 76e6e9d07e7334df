using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Creates the exception for a fault at a byte of a document. Its path is found by reading the document again up to that byte, so that a
/// valid document has no cost.
/// </summary>
internal static class JsonFault
{
    private const int MaxCharacters = 300;

    public static JsonException At(ReadOnlySpan<byte> json, int position, string message, Exception? cause)
    {
        var path = Short(PathTo(json, position));
        (var line, var column) = LineOf(json.Slice(0, Math.Min(position, json.Length)));
        return new JsonException($"{Short(message.TrimEnd('.'))}, at {path}.", path, line, column, cause);
    }

    /// <summary>Shortens a text to its start and end, because the server controls the length of names.</summary>
    private static string Short(string text) => text.Length <= MaxCharacters
        ? text
        : text.Substring(0, MaxCharacters / 2) + "…" + text.Substring(text.Length - (MaxCharacters / 2));

    /// <summary>Returns the byte offset of a line and a column, both counted from zero.</summary>
    public static int Offset(ReadOnlySpan<byte> json, long line, long column)
    {
        var offset = 0;
        for (; line > 0; line--)
        {
            offset += json.Slice(offset).IndexOf((byte)'\n') + 1;
        }

        return offset + (int)column;
    }

    /// <summary>Lines and columns are counted from zero, as in <see cref="JsonException"/>.</summary>
    private static (int Line, int Column) LineOf(ReadOnlySpan<byte> before)
    {
        var line = 0;
        for (var end = before.IndexOf((byte)'\n'); end >= 0; end = before.IndexOf((byte)'\n'))
        {
            line++;
            before = before.Slice(end + 1);
        }

        return (line, before.Length);
    }

    private static string PathTo(ReadOnlySpan<byte> json, int position)
    {
        // An entry for each open object or list: the name or the index of the current element.
        Stack<(string? Name, int Index)> open = new();
        Utf8JsonReader reader = new(json, isFinalBlock: true, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= position)
            {
                Step(ref reader, open, isThere: reader.TokenStartIndex == position);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The document is malformed here; the open objects and lists are the path.
        }

        return Text(open);
    }

    private static void Step(ref Utf8JsonReader reader, Stack<(string? Name, int Index)> open, bool isThere)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                open.Pop();
                open.Push((reader.GetString(), 0));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                break;
            default:
                CountItem(open);
                if (!isThere && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    open.Push((null, reader.TokenType == JsonTokenType.StartArray ? -1 : int.MinValue));
                }

                break;
        }
    }

    private static void CountItem(Stack<(string? Name, int Index)> open)
    {
        if (open.Count > 0 && open.Peek() is { Name: null } item)
        {
            open.Pop();
            open.Push((null, item.Index + 1));
        }
    }

    private static string Text(Stack<(string? Name, int Index)> open)
    {
        StringBuilder path = new("$");
        var places = open.ToArray();
        Array.Reverse(places);
        foreach ((var name, var index) in places)
        {
            if (name is not null)
            {
                path.Append('.').Append(name);
            }
            else if (index >= 0)
            {
                path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }

        return path.ToString();
    }
}
