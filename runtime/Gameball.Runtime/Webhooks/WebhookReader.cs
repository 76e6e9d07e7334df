using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Bodies to events. What is missing is null, what is new is kept, and a known topic in an unknown shape counts as a new one.
/// </summary>
internal static class WebhookReader
{
    // Above it a number of seconds since 1970 would lie beyond the year 9999: it counts milliseconds.
    private const long MostSeconds = 253_402_300_799;

    private static readonly Dictionary<string, Func<GameballWebhookEvent, JsonElement, GameballWebhookEvent>> s_topics =
        new(StringComparer.Ordinal)
        {
            [GameballNotificationEvent.TopicName] = Notification,
            [GameballProfileEvent.TopicName] = Profile,
        };

    /// <returns>The event; or <see langword="null"/>, and why.</returns>
    public static GameballWebhookEvent? Read(ReadOnlyMemory<byte> body, out string reason)
    {
        reason = "";
        JsonElement json;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            json = document.RootElement.Clone();
        }
        catch (JsonException invalid)
        {
            reason = $"the body is no JSON (line {invalid.LineNumber + 1}, byte {invalid.BytePositionInLine + 1})";
            return null;
        }

        if (Text(json, "event") is not { Length: > 0 } topic)
        {
            reason = Wrong(json, "event", "the name of a topic as text");
            return null;
        }

        if (Time(json, "created_at") is not { } time)
        {
            reason = Wrong(json, "created_at", "a point in time: ISO 8601, or seconds or milliseconds since 1970");
            return null;
        }

        GameballWebhookEvent envelope = new()
        {
            Topic = topic,
            CreatedAt = time,
            ClientId = Text(json, "client_id"),
            CustomerId = Text(json, "customer_id"),
            GameballCustomerId = Text(json, "gb_customer_id"),
            Json = json,
        };
        return s_topics.TryGetValue(topic, out Func<GameballWebhookEvent, JsonElement, GameballWebhookEvent>? typed)
            && Member(json, "data") is { } data ? typed(envelope, data) : envelope;
    }

    /// <summary>What is wrong with a member that must be there. Its value is not shown: reasons are logged.</summary>
    private static string Wrong(JsonElement json, string name, string expected) =>
        json.ValueKind != JsonValueKind.Object ? $"the body is JSON, but no object (it is {Kind(json)})"
        : Member(json, name) is { } member ? $"\"{name}\" in the body must be {expected}; it is {Kind(member)}"
        : $"the body has no \"{name}\", which must be {expected}";

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String when value.ValueEquals("") => "empty",
        JsonValueKind.String => "other text",
        JsonValueKind.Number => "another number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static GameballWebhookEvent Notification(GameballWebhookEvent envelope, JsonElement data) =>
        data.ValueKind != JsonValueKind.Array ? envelope : new GameballNotificationEvent(envelope)
        {
            Notifications = [.. data.EnumerateArray().Select(message => new GameballNotification
            {
                // Documented as "local".
                Locale = Text(message, "local") ?? Text(message, "locale"),
                Icon = Text(message, "icon"),
                Title = Text(message, "title"),
                Body = Text(message, "body"),
            })],
        };

    private static GameballWebhookEvent Profile(GameballWebhookEvent envelope, JsonElement data) =>
        data.ValueKind != JsonValueKind.Object ? envelope : new GameballProfileEvent(envelope)
        {
            Email = Text(data, "email"),
            MobileNumber = Text(data, "mobile_number"),
            TierName = Text(data, "tier_name"),
            TierOrder = Number(data, "tier_order"),
            ReferralCode = Text(data, "referral_code"),
            ReferralLink = Text(data, "referral_link"),
            ActivatedPoints = Number(data, "activated_points"),
            PendingPoints = Number(data, "pending_points"),
            TotalPoints = Number(data, "total_points"),
        };

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement member) ? member : null;

    // Ids are text here and numbers there.
    private static string? Text(JsonElement json, string name) => Member(json, name) switch
    {
        { ValueKind: JsonValueKind.String } text => Unescaped(text),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    // Half an emoji, which whoever shortened a text left behind, is an error to GetString and no reason to miss an event.
    private static string Unescaped(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText().Trim('"');
        }
    }

    private static decimal? Number(JsonElement json, string name) =>
        decimal.TryParse(Text(json, name), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    // How created_at is written is not documented: text as ISO 8601 has it, UTC where it says no offset, or seconds or milliseconds.
    private static DateTimeOffset? Time(JsonElement json, string name)
    {
        string? text = Text(json, name);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return count <= MostSeconds ? DateTimeOffset.FromUnixTimeSeconds(count)
                : count / 1000 <= MostSeconds ? DateTimeOffset.FromUnixTimeMilliseconds(count)
                : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : null;
    }
}
