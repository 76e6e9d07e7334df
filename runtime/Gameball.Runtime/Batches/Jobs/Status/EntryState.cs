using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball;

/// <summary>
/// The members with which an entry states whether its row was applied. An unreadable member of an entry for an applied row leaves the
/// outcome unknown: as succeeded the row might be lost, as failed it might be sent twice.
/// </summary>
internal static class EntryState
{
    private static readonly HashSet<string> s_failures = new(StringComparer.OrdinalIgnoreCase) { "failed", "failure", "error" };

    // An error member with one of these values states neither an error nor its absence.
    private static readonly HashSet<string> s_inconclusive = new(StringComparer.OrdinalIgnoreCase) { "", "0", "false", "null", "none" };

    private static readonly Dictionary<string, bool> s_booleans = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = true,
        ["1"] = true,
        ["yes"] = true,
        ["false"] = false,
        ["0"] = false,
        ["no"] = false,
    };

    // A list of results may contain failed rows.
    public static void ReadSuccess(ref Utf8JsonReader reader, EntryDraft draft)
    {
        var isPresent = reader.TokenType != JsonTokenType.Null;
        if (JsonPlain.Text(ref reader) is { } text && s_booleans.TryGetValue(text, out var succeeded))
        {
            draft.SetApplied(succeeded);
        }
        else if (isPresent)
        {
            draft.MarkUnreadable();
        }
    }

    public static void ReadStatus(ref Utf8JsonReader reader, EntryDraft draft)
    {
        var isPresent = reader.TokenType != JsonTokenType.Null;
        if (JsonPlain.Text(ref reader) is not { } text)
        {
            draft.MarkUnreadable(isPresent);
        }
        else if (s_failures.Contains(text))
        {
            draft.SetApplied(false);
        }
    }

    // An error object is read member by member elsewhere.
    public static void ReadError(ref Utf8JsonReader reader, EntryDraft draft)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null or JsonTokenType.False:
            case JsonTokenType.Number when reader.TryGetDouble(out var number) && number == 0:
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    reader.Skip();
                    draft.Fail(isClear: true);
                }

                break;
            default:
                var words = JsonPlain.Words(ref reader);
                draft.Fail(isClear: words is not null && !s_inconclusive.Contains(words));
                draft.Message ??= words is "" ? null : words;
                break;
        }
    }
}
