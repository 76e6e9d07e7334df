using System;
using System.Text.Json;

namespace Gameball;

/// <summary>The time of a row, read from the JSON member that the server checks.</summary>
/// <param name="At">The time.</param>
/// <param name="IsUnique">Whether the server rejects a duplicate time of a customer (9003).</param>
internal readonly record struct RowTime(DateTimeOffset At, bool IsUnique)
{
    public static RowTime? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Runtime.JsonRules.DepthLimit });
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
