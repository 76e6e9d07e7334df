using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.Conformance.Mock;

/// <summary>Compares a client's value with the response.</summary>
internal sealed class ResponseJudge(GeneratedClient client)
{
    private static readonly JsonSerializerOptions s_plain = new() { Converters = { new ScalarConverter() } };

    public (FindingKind Kind, string Detail) JudgeSuccess(Exchange exchange, object? value, Type type)
    {
        if (PrismComplaint.Read(exchange) is { } complaint)
        {
            return complaint;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(GameballResponse<>))
        {
            value = type.GetProperty(nameof(GameballResponse<>.Value))!.GetValue(value);
            type = type.GenericTypeArguments[0];
        }

        return value switch
        {
            _ when type == typeof(void) || exchange.Received.Length == 0 => (FindingKind.Passed, ""),
            GameballFile file => Verdict(Bytes(file).AsSpan().SequenceEqual(exchange.Received), "$: the bytes of the file differ"),
            string text when !exchange.HasJson => Verdict(text == Encoding.UTF8.GetString(exchange.Received), "$: the text differs"),
            _ => exchange.HasJson ? JudgeJson(exchange, value, type, FindingKind.RoundTripDiffers) : (FindingKind.Passed, ""),
        };
    }

    public (FindingKind Kind, string Detail) JudgeFailure(Exchange exchange, Exception failure)
    {
        var detail = $"{failure.GetType().Name}: {failure.Message}{(failure.InnerException is { } cause ? " / " + cause.Message : "")}";
        return exchange.Status switch
        {
            0 => (FindingKind.ClientThrew, detail),
            _ when PrismComplaint.Read(exchange) is { } complaint => complaint,
            < 400 => (FindingKind.SuccessUnreadable, $"{exchange.Status}: {detail}"),
            _ when failure is not GameballException => (FindingKind.ClientThrew, detail),
            _ when !exchange.HasJson => (FindingKind.Passed, ""),
            _ when failure is GameballException { Error: { } error } => JudgeJson(exchange, error, error.GetType(), FindingKind.ErrorDiffers),
            _ => (FindingKind.ErrorUntyped, $"{exchange.Status}: {nameof(GameballException.Error)} is null"),
        };
    }

    private (FindingKind Kind, string Detail) JudgeJson(Exchange exchange, object? value, Type type, FindingKind kind)
    {
        var differences = JsonComparison.Compare(exchange.Received, Write(value, type));
        return differences.Count == 0 ? (FindingKind.Passed, "") : (kind, string.Join('\n', differences));
    }

    private string Write(object? value, Type type) => value switch
    {
        null => "null",
        JsonElement element => element.GetRawText(),
        _ when client.Json.TypeInfoResolver!.GetTypeInfo(type, client.Json) is not null => JsonSerializer.Serialize(value, type, client.Json),
        _ when client.IsOwn(type) && type.IsValueType && type.GetProperty("Value") is { } held => WriteHeld(held.GetValue(value)),
        // Plain values, and lists and maps of them, need no emitted code.
        _ => JsonSerializer.Serialize(value, type, s_plain),
    };

    // A union of the types of several successes is not a JSON type; its value is.
    private string WriteHeld(object? value) => Write(value, value?.GetType() ?? typeof(object));

    private static (FindingKind Kind, string Detail) Verdict(bool isSame, string difference) =>
        isSame ? (FindingKind.Passed, "") : (FindingKind.RoundTripDiffers, difference);

    private static byte[] Bytes(GameballFile file)
    {
        using MemoryStream bytes = new();
        file.Content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed class ScalarConverter : JsonConverter<JsonScalar>
    {
        public override JsonScalar Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, JsonScalar value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Kind == JsonScalarKind.Text ? JsonSerializer.Serialize(value.ToString()) : value.ToString());
    }
}
