using System;
using System.Buffers.Text;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Values without a name: elements of lists and values of enums.</content>
public sealed partial class JsonBuffer
{
    private Utf8JsonWriter? _elementWriter;

    /// <summary>Writes a string.</summary>
    /// <exception cref="ArgumentException">The string is <see langword="null"/>.</exception>
    public void Value(string value)
    {
        var text = (value ?? throw NoValue()).AsSpan();
        Write(text, Room(text.Length + 2));
    }

    /// <summary>Writes a boolean.</summary>
    public void Value(bool value) => Write(value, Room(NumberBytes.MaxBytes));

    /// <summary>Writes a number.</summary>
    public void Value(int value) => Write(value, Room(NumberBytes.MaxBytes));

    /// <summary>Writes a number.</summary>
    public void Value(long value) => Write(value, Room(NumberBytes.MaxBytes));

    /// <summary>Writes a number with its decimal places, including trailing zeros.</summary>
    public void Value(decimal value) => Write(value, Room(NumberBytes.MaxBytes));

    /// <summary>Writes a number.</summary>
    /// <exception cref="ArgumentException">The number is infinite or not a number.</exception>
    public void Value(float value) => Plain(NumberText.Format(value));

    /// <summary>Writes a number.</summary>
    /// <exception cref="ArgumentException">The number is infinite or not a number.</exception>
    public void Value(double value) => Plain(NumberText.Format(value));

    /// <summary>Writes a point in time with its offset.</summary>
    public void Value(DateTimeOffset value) => Write(value, Room(DateText.MaxBytes + 2));

    /// <summary>Writes a calendar date without the time of day.</summary>
    public void Value(DateTime value)
    {
        var room = Room(DateText.MaxBytes + 2);
        Utf8Formatter.TryFormat(value, room.Slice(1), out _, 'O');
        Quote(room, DateText.DateBytes);
    }

#if NET8_0_OR_GREATER
    /// <summary>Writes a calendar date.</summary>
    public void Value(DateOnly value) => Value(value.ToDateTime(default));
#endif

    /// <summary>Writes a GUID with hyphens.</summary>
    public void Value(Guid value) => Write(value, Room(GuidBytes + 2));

    /// <summary>Writes bytes in base 64.</summary>
    /// <exception cref="ArgumentException">The array is <see langword="null"/>.</exception>
    public void Value(byte[] value)
    {
        var room = Room(Base64.GetMaxEncodedToUtf8Length((value ?? throw NoValue()).Length) + 2);
        Base64.EncodeToUtf8(value, room.Slice(1), out _, out var written);
        Quote(room, written);
    }

    /// <summary>Writes any JSON value, without white space.</summary>
    /// <exception cref="ArgumentException">The element has no value.</exception>
    public void Value(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw NoValue();
        }

        var start = _length;
        _elementWriter ??= new Utf8JsonWriter(this);
        _elementWriter.Reset(this);
        try
        {
            value.WriteTo(_elementWriter);
            _elementWriter.Flush();
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json reads an escaped lone surrogate but cannot write it. The original text is valid JSON.
            Truncate(start);
            Raw(TextEncoding.Bytes(value.GetRawText()));
        }
    }

    /// <summary>Writes a string, a number or a boolean.</summary>
    /// <exception cref="ArgumentException">The scalar has no value.</exception>
    public void Value(JsonScalar value)
    {
        if (value.Kind == JsonScalarKind.Text)
        {
            Value(value.ToString());
        }
        else
        {
            Plain(value.Kind == JsonScalarKind.None ? throw NoValue() : value.ToString());
        }
    }

    /// <summary>Writes a number or a literal in ASCII; the plus of an exponent is escaped only in strings.</summary>
    private void Plain(string text)
    {
        var room = Room(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            room[i] = (byte)text[i];
        }

        _length += text.Length;
    }

    /// <summary>Creates the exception for a null in a required value. The member's name was written last.</summary>
    internal ArgumentException NoValue()
    {
        var written = WrittenSpan;
        var named = written.Length > 2 && written[written.Length - 1] == ':';
        var start = named ? written.Slice(0, written.Length - 2).LastIndexOf((byte)'"') : -1;
        var subject = start < 0 ? "A value" : $"The property {TextEncoding.Utf8(written.Slice(start, written.Length - 1 - start))}";
        return new ArgumentException($"{subject} is null, but the API does not accept null for it.");
    }
}
