using System;

namespace Gameball.Runtime;

/// <content>The names of members.</content>
public ref partial struct JsonReader
{
    /// <summary>Moves past the next name and its colon.</summary>
    /// <returns>Whether there is a name; if not, the object has ended.</returns>
    private bool NextName(bool isFirst)
    {
        if (!NextItem('}', isFirst))
        {
            return false;
        }

        if (Peek() != '"')
        {
            throw Fault(_at, "Expected a property name");
        }

        _nameStart = _at + 1;
        _nameLength = TextLength(_nameStart);
        _at = _nameStart + _nameLength + 1;
        if (Peek() != ':')
        {
            throw Fault(_at, "Expected a colon");
        }

        _at++;
        return true;
    }

    /// <summary>Returns the member of the last name.</summary>
    private readonly JsonMember? Named(JsonMembers members)
    {
        var name = _json.Slice(_nameStart, _nameLength);
        return members.Find(name.IndexOf((byte)'\\') < 0 ? name : TextEncoding.Bytes(Name()));
    }

    /// <summary>Returns the last name.</summary>
    private readonly string Name()
    {
        // With its quotes, the name is a JSON string.
        JsonReader name = new(_json.Slice(0, _nameStart + _nameLength + 1)) { _at = _nameStart - 1 };
        return name.String();
    }

    /// <summary>Returns the number of bytes before the closing quote.</summary>
    private readonly int TextLength(int start)
    {
        var at = start;
        while (true)
        {
            at += TextBytes.PlainLength(_json.Slice(at));
            if (at >= _json.Length || _json[at] < ' ')
            {
                throw Fault(Math.Min(at, _json.Length), "A string is not terminated");
            }

            if (_json[at] == '"')
            {
                return at - start;
            }

            at += _json[at] == '\\' && at + 1 < _json.Length ? 2 : 1;
        }
    }
}
