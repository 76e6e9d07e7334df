using System.Collections.Generic;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Reads a job's entry for a row: an object with members that identify the row, or a bare id.</summary>
/// <param name="keyName">The property of a row's key.</param>
/// <param name="partitionKeyName">The property of a row's partition key.</param>
/// <param name="most">The maximum number of entries of all lists together.</param>
/// <param name="scrubber">
/// Removes keys from the server's messages, which are written to reports, journals and files. Members that identify the row are not
/// changed, because the row would not be found otherwise; nor is the job's response, which belongs to the caller.
/// </param>
internal sealed class JobEntryReader(string? keyName, string? partitionKeyName, int most, SecretScrubber? scrubber)
{
    private delegate void Member(ref Utf8JsonReader reader, EntryDraft draft);

    private static readonly Dictionary<string, Member> s_members = new()
    {
        ["code"] = (ref reader, draft) => draft.Code = JsonPlain.Words(ref reader) ?? draft.Code,
        ["errorCode"] = (ref reader, draft) => draft.Code = JsonPlain.Words(ref reader) ?? draft.Code,
        ["message"] = (ref reader, draft) => draft.Message = JsonPlain.Words(ref reader) ?? draft.Message,
        ["error"] = (ref reader, draft) => EntryState.ReadError(ref reader, draft),
        ["success"] = (ref reader, draft) => EntryState.ReadSuccess(ref reader, draft),
        ["status"] = (ref reader, draft) => EntryState.ReadStatus(ref reader, draft),
    };

    /// <summary>Reads a list's entries. An entry without any member that identifies a row is skipped.</summary>
    public void ReadList(ref Utf8JsonReader reader, List<BatchJobEntry> entries, bool succeeded)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (entries.Count >= most)
            {
                reader.Skip();
            }
            else if (Read(ref reader, succeeded) is { Fields.Count: > 0 } entry)
            {
                entries.Add(entry);
            }
        }
    }

    private BatchJobEntry Read(ref Utf8JsonReader reader, bool succeeded)
    {
        var draft = new EntryDraft(succeeded);
        var whole = reader;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            ReadMembers(ref reader, draft, isError: false);
        }
        else if (JsonPlain.Text(ref reader) is { } id)
        {
            draft.Name("", id);
        }

        return draft.Finish(draft.IsResponse ? JsonElement.ParseValue(ref whole) : null, scrubber);
    }

    /// <returns>Whether there were any members.</returns>
    private bool ReadMembers(ref Utf8JsonReader reader, EntryDraft draft, bool isError)
    {
        var any = false;
        for (; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; any = true)
        {
            var name = JsonPlain.Name(ref reader);
            reader.Read();
            if (name == "error" && reader.TokenType == JsonTokenType.StartObject)
            {
                draft.Fail(isClear: ReadMembers(ref reader, draft, isError: true));
            }
            else if (name is not null && s_members.TryGetValue(name, out var read))
            {
                read(ref reader, draft);
            }
            else
            {
                ReadField(ref reader, draft, isError ? null : name);
            }
        }

        return any;
    }

    private void ReadField(ref Utf8JsonReader reader, EntryDraft draft, string? name)
    {
        var isPlain = reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
        if (name is not null && JsonPlain.Text(ref reader) is { } text)
        {
            draft.Name(name, text);
            draft.HasContent |= name != keyName && name != partitionKeyName;
        }
        else if (!isPlain)
        {
            reader.Skip();
            draft.HasContent = true;
        }
    }
}
