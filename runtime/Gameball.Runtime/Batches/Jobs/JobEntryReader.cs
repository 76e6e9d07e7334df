using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball;

/// <summary>Reads what a job says of a row: an object with whatever names the row, or a bare id.</summary>
internal static class JobEntryReader
{
    private static readonly HashSet<string> s_failures = new(StringComparer.OrdinalIgnoreCase) { "failed", "failure", "error" };

    public static void ReadList(ref Utf8JsonReader reader, List<BatchJobEntry> entries, bool succeeded)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            entries.Add(Read(ref reader, succeeded));
        }
    }

    private static BatchJobEntry Read(ref Utf8JsonReader reader, bool succeeded)
    {
        var entry = new Draft(succeeded);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            ReadMembers(ref reader, entry, isError: false);
        }
        else if (JsonPlain.Text(ref reader) is { } id)
        {
            entry.Fields[""] = id;
        }

        return entry.Finish();
    }

    private static void ReadMembers(ref Utf8JsonReader reader, Draft entry, bool isError)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == "error" && reader.TokenType == JsonTokenType.StartObject)
            {
                entry.Succeeded = false;
                ReadMembers(ref reader, entry, isError: true);
            }
            else if (JsonPlain.Text(ref reader) is { } text)
            {
                entry.Set(name, text, isError);
            }
        }
    }

    private sealed class Draft(bool succeeded)
    {
        public bool Succeeded { get; set; } = succeeded;

        public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

        private string? Code { get; set; }

        private string? Message { get; set; }

        public void Set(string name, string text, bool isError)
        {
            switch (name)
            {
                case "code" or "errorCode":
                    Code = text;
                    break;
                case "message":
                    Message = text;
                    break;
                case "error":
                    Succeeded = false;
                    Message ??= text;
                    break;
                // A list of results may hold rows that failed.
                case "success":
                    Succeeded &= text != "false";
                    break;
                case "status":
                    Succeeded &= !s_failures.Contains(text);
                    break;
                case not null when !isError:
                    Fields[name] = text;
                    break;
            }
        }

        public BatchJobEntry Finish() => new() { Succeeded = Succeeded, Fields = Fields, Code = Code, Message = Message };
    }
}
