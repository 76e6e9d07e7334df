using System;
using System.Collections.Generic;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Reads what a job says of a row: an object with whatever names the row, or a bare id.</summary>
/// <param name="keyName">The property that holds a row's key.</param>
/// <param name="laneName">The one that holds its customer.</param>
/// <param name="scrubber">
/// Takes keys out of what the server says of a row, which goes to reports, journals and files. What names the row stays as it is, or the
/// row would not be found; and so does what the job answers, which is the caller's.
/// </param>
internal sealed class JobEntryReader(string? keyName, string? laneName, SecretScrubber? scrubber)
{
    private static readonly HashSet<string> s_failures = new(StringComparer.OrdinalIgnoreCase) { "failed", "failure", "error" };

    public void ReadList(ref Utf8JsonReader reader, List<BatchJobEntry> entries, bool succeeded)
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

    private BatchJobEntry Read(ref Utf8JsonReader reader, bool succeeded)
    {
        var entry = new Draft(succeeded);
        var whole = reader;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            ReadMembers(ref reader, entry, isError: false);
        }
        else if (JsonPlain.Text(ref reader) is { } id)
        {
            entry.Fields[""] = id;
        }

        return entry.Finish(scrubber, entry.Succeeded && entry.SaysMore ? JsonElement.ParseValue(ref whole) : null);
    }

    private void ReadMembers(ref Utf8JsonReader reader, Draft entry, bool isError)
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
            else if (JsonPlain.Text(ref reader) is not { } text)
            {
                entry.SaysMore |= reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            }
            else if (!entry.Set(name, text) && !isError)
            {
                entry.Fields[name] = text;
                entry.SaysMore |= name != keyName && name != laneName;
            }
        }
    }

    private sealed class Draft(bool succeeded)
    {
        public bool Succeeded { get; set; } = succeeded;

        /// <summary>Whether there is more in it than which row it means and what became of it.</summary>
        public bool SaysMore { get; set; }

        public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

        private string? Code { get; set; }

        private string? Message { get; set; }

        /// <returns>Whether the member tells what became of the row.</returns>
        public bool Set(string name, string text)
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
                default:
                    return false;
            }

            return true;
        }

        public BatchJobEntry Finish(SecretScrubber? scrubber, JsonElement? answer) => new()
        {
            Succeeded = Succeeded,
            Fields = Fields,
            Answer = answer,
            Code = scrubber is null ? Code : scrubber.Scrub(Code),
            Message = scrubber is null ? Message : scrubber.Scrub(Message),
        };
    }
}
