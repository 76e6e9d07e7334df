using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Converts bodies to events. Missing values are null, unknown values are preserved, and a known topic with an unknown shape is treated as
/// an unknown topic.
/// </summary>
internal static class WebhookReader
{
    // A larger number of seconds since 1970 would be beyond the year 9999, so it is in milliseconds.
    private const long MaxSeconds = 253_402_300_799;

    private static readonly Dictionary<string, Func<GameballWebhookEvent, JsonElement, GameballWebhookEvent>> s_topics =
        new(StringComparer.Ordinal)
        {
            [GameballNotificationEvent.TopicName] = Notification,
            [GameballProfileEvent.TopicName] = Profile,
        };

    /// <returns>The event; <see langword="null"/> with a reason when the body is not an event.</returns>
    public static GameballWebhookEvent? Read(ReadOnlyMemory<byte> body, out string reason)
    {
        reason = "";
        JsonElement json;
        try
        {
            using var document = JsonDocument.Parse(body);
            json = document.RootElement.Clone();
        }
        catch (JsonException invalid)
        {
            reason = $"the body is not JSON (line {invalid.LineNumber + 1}, byte {invalid.BytePositionInLine + 1})";
            return null;
        }

        if (Text(json, "event") is not { Length: > 0 } topic)
        {
            reason = DescribeFault(json, "event", "a topic's name as a string");
            return null;
        }

        if (Time(json, "created_at") is not { } time)
        {
            reason = DescribeFault(json, "created_at", "a point in time: ISO 8601, or seconds or milliseconds since 1970");
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
        return s_topics.TryGetValue(topic, out var typed)
            && Member(json, "data") is { } data ? typed(envelope, data) : envelope;
    }

    /// <summary>Describes the fault of a required member without its value, because reasons are logged.</summary>
    private static string DescribeFault(JsonElement json, string name, string expected) =>
        json.ValueKind != JsonValueKind.Object ? $"the body is JSON, but not an object (it is {Kind(json)})"
        : Member(json, name) is { } member ? $"\"{name}\" in the body must be {expected}; it is {Kind(member)}"
        : $"the body has no \"{name}\", which must be {expected}";

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String when value.ValueEquals("") => "empty",
        JsonValueKind.String => "another string",
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
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : null;

    // Some ids are strings and some are numbers.
    private static string? Text(JsonElement json, string name) => Member(json, name) switch
    {
        { ValueKind: JsonValueKind.String } text => Unescaped(text),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    // GetString throws for a lone surrogate, which truncated text may contain. The event must not be lost for it.
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
        decimal.TryParse(Text(json, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // The format of created_at is not documented: an ISO 8601 string (UTC if it has no offset), or seconds or milliseconds.
    private static DateTimeOffset? Time(JsonElement json, string name)
    {
        var text = Text(json, name);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count <= MaxSeconds ? DateTimeOffset.FromUnixTimeSeconds(count)
                : count / 1000 <= MaxSeconds ? DateTimeOffset.FromUnixTimeMilliseconds(count)
                : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
    }
}
