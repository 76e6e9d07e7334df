using System;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Reads JSON that lies in memory as one piece. It takes what servers nearly always send (members in the order of the last time, plain
/// text, numbers without exponent) by itself and hands all else to <see cref="Utf8JsonReader"/>, value by value. Each method reads one
/// value and throws <see cref="JsonException"/>, with the path, for what it does not take.
/// </summary>
/// <remarks>Text that holds a number is taken for the number, and a number for text.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonReader
{
    private const int DepthLimit = 64;

    private readonly ReadOnlySpan<byte> _json;
    private readonly bool _takesMissing;
    private int _at;
    private int _depth;
    private int _nameStart;
    private int _nameLength;
    private JsonMember? _member;
    private TextCache? _texts;

    /// <summary>A reader at the beginning of a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="takesMissing">Whether an object without a required member is taken.</param>
    public JsonReader(ReadOnlySpan<byte> json, bool takesMissing = false)
    {
        _json = json;
        _takesMissing = takesMissing;
    }

    /// <summary>Begins an object.</summary>
    public MemberWalk Start(JsonMembers members)
    {
        Open('{', "an object");
        return new MemberWalk(members);
    }

    /// <summary>Moves to the next member's value.</summary>
    /// <returns>Whether there is one; if not, the object has ended.</returns>
    public bool Next(ref MemberWalk walk)
    {
        if (walk.Last.Follower is { } guess)
        {
            int comma = walk.IsFirst ? 1 : 0;
            ReadOnlySpan<byte> name = guess.Written.AsSpan(comma, guess.Length - comma);

            if (_json.Slice(_at).StartsWith(name))
            {
                int start = _at;
                _at += name.Length;
                Enter(ref walk, guess, start);
                return true;
            }
        }

        return NextBySearch(ref walk);
    }

    /// <summary>Passes over a value.</summary>
    public void Skip() => Through(static (ref Utf8JsonReader tokens) =>
    {
        tokens.Skip();
        return true;
    });

    /// <summary>Checks that nothing follows.</summary>
    /// <exception cref="JsonException">Something does.</exception>
    public void End()
    {
        if (Peek() != 0 || _at < _json.Length)
        {
            throw Fault(_at, "Something follows the value");
        }
    }

    /// <summary>The next byte that is no white space; 0 at the end.</summary>
    internal byte Peek()
    {
        while ((uint)_at < (uint)_json.Length)
        {
            byte next = _json[_at];
            if (next > ' ' || next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return next;
            }

            _at++;
        }

        return 0;
    }

    /// <summary>Passes over null where it stands.</summary>
    internal bool TakeNull()
    {
        if (Peek() != 'n')
        {
            return false;
        }

        if (!_json.Slice(_at).StartsWith("null"u8))
        {
            throw Fault(_at, "This is no JSON value");
        }

        _at += "null".Length;
        return true;
    }

    private bool NextBySearch(ref MemberWalk walk)
    {
        if (!NextName(walk.IsFirst))
        {
            if (!_takesMissing && walk.Missing() is { } missing)
            {
                throw Fault(_at - 1, $"The required property \"{missing.Name}\" of {walk.Members.Type} is missing");
            }

            return false;
        }

        ReadOnlySpan<byte> name = _json.Slice(_nameStart, _nameLength);
        JsonMember? member = walk.Members.Find(name.IndexOf((byte)'\\') < 0 ? name : TextEncoding.Bytes(Name()));
        if (member is null)
        {
            _member = null;
            walk.Pass();
        }
        else
        {
            walk.Last.Follower = member;
            Enter(ref walk, member, _nameStart - 1);
        }

        return true;
    }

    private void Enter(ref MemberWalk walk, JsonMember member, int start)
    {
        _member = member;
        if (!walk.Enter(member))
        {
            throw Fault(start, $"The property \"{member.Name}\" of {walk.Members.Type} comes twice");
        }
    }

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

    /// <summary>Moves past a comma, if one is due, or past the end.</summary>
    private bool NextItem(char end, bool isFirst)
    {
        byte next = Peek();
        if (next == end)
        {
            _at++;
            _depth--;
            return false;
        }

        if (!isFirst)
        {
            if (next != ',')
            {
                throw Fault(_at, $"A comma or '{end}' must stand here");
            }

            _at++;
        }

        return true;
    }

    private void Open(char bracket, string expected)
    {
        if (Peek() != bracket)
        {
            throw Unexpected(expected);
        }

        if (++_depth > DepthLimit)
        {
            throw Fault(_at, $"Objects and lists are nested deeper than {DepthLimit}");
        }

        _at++;
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
