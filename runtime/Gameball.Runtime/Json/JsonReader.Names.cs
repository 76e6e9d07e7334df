using System;

namespace Gameball.Runtime;

/// <content>The names of members.</content>
public ref partial struct JsonReader
{
    /// <summary>Moves past the next name and its colon.</summary>
    /// <returns>Whether there is one; if not, the object has ended.</returns>
    private bool NextName(bool isFirst)
    {
        if (!NextItem('}', isFirst))
        {
            return false;
        }

        if (Peek() != '"')
        {
            throw Fault(_at, "A property's name must stand here");
        }

        _nameStart = _at + 1;
        _nameLength = TextLength(_nameStart);
        _at = _nameStart + _nameLength + 1;
        if (Peek() != ':')
        {
            throw Fault(_at, "A colon must stand here");
        }

        _at++;
        return true;
    }

    /// <summary>The member of the name that was read last.</summary>
    private readonly JsonMember? Named(JsonMembers members)
    {
        ReadOnlySpan<byte> name = _json.Slice(_nameStart, _nameLength);
        return members.Find(name.IndexOf((byte)'\\') < 0 ? name : TextEncoding.Bytes(Name()));
    }

    /// <summary>The name that was read last.</summary>
    private readonly string Name()
    {
        // With its quotes it is a value.
        JsonReader name = new(_json.Slice(0, _nameStart + _nameLength + 1)) { _at = _nameStart - 1 };
        return name.String();
    }

    /// <summary>How many bytes stand before the quote that ends the text.</summary>
    private readonly int TextLength(int start)
    {
        int at = start;
        while (true)
        {
            at += TextBytes.PlainLength(_json.Slice(at));
            if (at >= _json.Length || _json[at] < ' ')
            {
                throw Fault(Math.Min(at, _json.Length), "A text does not end");
            }

            if (_json[at] == '"')
            {
                return at - start;
            }

            at += _json[at] == '\\' && at + 1 < _json.Length ? 2 : 1;
        }
    }
}
