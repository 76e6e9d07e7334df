using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Generated.Tests.Json.Damage;

/// <summary>A value, or a member with its name, as a range of a body's bytes.</summary>
internal readonly record struct Stretch(int Start, int End, bool IsMember);

/// <summary>Finds the values and members of a valid body.</summary>
internal static class Tokens
{
    public static IReadOnlyList<Stretch> Find(byte[] body)
    {
        var found = new List<Stretch>();
        var reader = new Utf8JsonReader(body);
        reader.Read();
        Value(ref reader, found);
        return found;
    }

    private static int Value(ref Utf8JsonReader reader, List<Stretch> found)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = (int)reader.TokenStartIndex;
                    reader.Read();
                    found.Add(new(name, Value(ref reader, found), IsMember: true));
                }
                else
                {
                    Value(ref reader, found);
                }
            }
        }

        found.Add(new(start, (int)reader.BytesConsumed, IsMember: false));
        return (int)reader.BytesConsumed;
    }
}
