using System;
using System.Text.Json;

namespace Gameball;

/// <summary>When a row says that it happened, read from its JSON: the member that the server judges.</summary>
/// <param name="At">The time.</param>
/// <param name="IsUnique">Whether the server takes each time of a customer once (9003).</param>
internal readonly record struct RowTime(DateTimeOffset At, bool IsUnique)
{
    public static RowTime? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Runtime.JsonRules.MostDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTransaction = reader.ValueTextEquals("transactionTime"u8);
            var isTime = isTransaction || reader.ValueTextEquals("orderDate"u8);
            reader.Read();
            if (isTime && reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var at))
            {
                return new RowTime(at, isTransaction);
            }

            reader.Skip();
        }

        return null;
    }
}
