using System;
using System.Buffers.Text;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Values that are never null.</content>
public ref partial struct JsonReader
{
    private const int GuidLength = 36;

    /// <summary>Reads a string.</summary>
    public string String()
    {
        if (Peek() == '"')
        {
            var rest = _json.Slice(_at + 1);
            var length = TextBytes.PlainLength(rest);
            var isAscii = true;
            while ((uint)length < (uint)rest.Length && rest[length] >= 0x80)
            {
                isAscii = false;
                length++;
                length += TextBytes.PlainLength(rest.Slice(length));
            }

            if ((uint)length < (uint)rest.Length && rest[length] == '"')
            {
                return Text(rest.Slice(0, length), isAscii);
            }
        }

        return ReadTokens(JsonValue.String);
    }

    /// <summary>Reads a boolean.</summary>
    public bool Boolean()
    {
        Peek();
        var rest = _json.Slice(_at);
        if (rest.StartsWith("true"u8))
        {
            _at += "true".Length;
            return true;
        }

        if (rest.StartsWith("false"u8))
        {
            _at += "false".Length;
            return false;
        }

        return ReadTokens(JsonValue.Boolean);
    }

    /// <summary>Reads a whole number.</summary>
    public int Int32()
    {
        var start = _at;
        if (TryWhole(out var value) && value is >= int.MinValue and <= int.MaxValue)
        {
            return (int)value;
        }

        _at = start;
        return ReadTokens(JsonValue.Int32);
    }

    /// <summary>Reads a whole number.</summary>
    public long Int64() => TryWhole(out var value) ? value : ReadTokens(JsonValue.Int64);

    /// <summary>Reads a decimal number.</summary>
    public decimal Decimal()
    {
        Peek();
        if (NumberBytes.TryRead(_json.Slice(_at), out decimal value, out var length))
        {
            _at += length;
            return value;
        }

        return ReadTokens(JsonValue.Decimal);
    }

    /// <summary>Reads a floating-point number.</summary>
    public float Single() => ReadTokens(JsonValue.Single);

    /// <summary>Reads a floating-point number.</summary>
    public double Double() => ReadTokens(JsonValue.Double);

    /// <summary>Reads a point in time.</summary>
    public DateTimeOffset DateTime()
    {
        if (Peek() == '"' && DateBytes.TryRead(_json.Slice(_at + 1), out var value, out var length))
        {
            _at += length + 2;
            return value;
        }

        return ReadTokens(JsonValue.DateTime);
    }

    /// <summary>Reads a calendar date, on targets without <c>DateOnly</c>.</summary>
    public DateTime LegacyDate() => ReadTokens(JsonValue.LegacyDate);

#if NET8_0_OR_GREATER
    /// <summary>Reads a calendar date.</summary>
    public DateOnly Date() => ReadTokens(JsonValue.Date);
#endif

    /// <summary>Reads a GUID.</summary>
    public Guid Guid()
    {
        if (Peek() == '"' && _json.Length - _at > GuidLength + 1 && _json[_at + 1 + GuidLength] == '"'
            && Utf8Parser.TryParse(_json.Slice(_at + 1, GuidLength), out Guid value, out var length) && length == GuidLength)
        {
            _at += GuidLength + 2;
            return value;
        }

        return ReadTokens(JsonValue.Guid);
    }

    /// <summary>Reads bytes in base 64.</summary>
    public byte[] Bytes() => ReadTokens(JsonValue.Bytes);

    /// <summary>Reads any JSON value, including null.</summary>
    public JsonElement Any() => ReadTokens(JsonValue.Any);

    /// <summary>Reads a string, a number or a boolean.</summary>
    public JsonScalar Scalar() => ReadTokens(JsonValue.Scalar);

    private bool TryWhole(out long value)
    {
        Peek();
        var isRead = NumberBytes.TryRead(_json.Slice(_at), out value, out var length);
        _at += length;
        return isRead;
    }

    private string Text(ReadOnlySpan<byte> utf8, bool isAscii)
    {
        try
        {
            var text = _texts is { } texts ? texts.Get(utf8, isAscii, _member) : TextBytes.ToText(utf8, isAscii);
            _at += utf8.Length + 2;
            return text;
        }
        catch (ArgumentException e)
        {
            throw Fault(_at, "The string is not UTF-8", e);
        }
    }
}
