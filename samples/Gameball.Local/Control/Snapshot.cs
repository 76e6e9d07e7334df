using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>Everything that survives a restart as one JSON document: the account with its jobs, the clock, the addresses of webhooks.</summary>
internal static class Snapshot
{
    private const string Format = "gameball-local";
    private const int Version = 1;

    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(LocalServices services)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_writing))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteString("now", services.Clock.GetUtcNow());
            json.WriteNumber("offsetTicks", services.Clock.IsFrozen ? 0 : services.Clock.Offset.Ticks);
            json.WriteBoolean("frozen", services.Clock.IsFrozen);
            json.WriteStartArray("webhooks");
            foreach (var target in services.Webhooks.Targets)
            {
                json.WriteStringValue(target.Address.AbsoluteUri);
            }

            json.WriteEndArray();
            json.WritePropertyName("account");
            json.WriteRawValue(services.State.Current.Jobs.Save(), skipInputValidation: true);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Restores a server. A document that is not valid changes nothing.</summary>
    /// <exception cref="ControlException">The document is not one that <see cref="Write"/> wrote.</exception>
    public static void Read(LocalServices services, JsonElement saved)
    {
        if (saved.ValueKind != JsonValueKind.Object || !saved.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String
            || format.GetString() != Format)
        {
            throw ControlException.Invalid("format", "This is not a snapshot of a local Gameball.", "Send what GET /_local/snapshot returned.");
        }

        if (!saved.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number) || number != Version)
        {
            throw ControlException.Invalid(
                "version", $"The snapshot has version {version}; this server reads version {Version}.", "Use the server that wrote it, or start without it.");
        }

        try
        {
            var frozen = saved.GetProperty("frozen").GetBoolean();
            var now = saved.GetProperty("now").GetDateTimeOffset();
            var offset = new TimeSpan(saved.GetProperty("offsetTicks").GetInt64());
            Uri[] targets = [.. saved.GetProperty("webhooks").EnumerateArray().Select(address => new Uri(address.GetString()!))];

            // The state comes first, because it alone can be invalid in many ways.
            services.State.Restore(saved.GetProperty("account"), () => services.Clock.Restore(offset, frozen ? now : null));
            foreach (var target in services.Webhooks.Targets)
            {
                services.Webhooks.Remove(target.Id);
            }

            foreach (var target in targets)
            {
                services.Webhooks.Add(target);
            }
        }
        catch (Exception damaged) when (damaged is InvalidOperationException or FormatException or JsonException or ArgumentException
            or KeyNotFoundException)
        {
            throw new ControlException(422, $"The snapshot is damaged: {damaged.Message}", "Send what GET /_local/snapshot returned, unchanged.");
        }
    }
}
