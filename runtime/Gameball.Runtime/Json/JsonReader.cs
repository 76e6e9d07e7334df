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
    private readonly ReadOnlySpan<byte> _json;
    private readonly JsonRules _rules;
    private readonly JsonSalvage? _salvage;
    private readonly int _unguarded;
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
        : this(json, takesMissing ? JsonRules.WithoutMissing : JsonRules.Usual)
    {
    }

    internal JsonReader(ReadOnlySpan<byte> json, JsonRules rules, JsonSalvage? salvage = null)
    {
        _json = json;
        _rules = rules;
        _salvage = salvage;
        _unguarded = Math.Min(rules.MaxDepth, JsonRules.UsualDepth);
    }

    /// <summary>Begins an object.</summary>
    public MemberWalk Start(JsonMembers members)
    {
        Open('{', "an object");
        MemberWalk walk = new(members);
        if (_salvage is not null)
        {
            walk.Forget();
        }

        return walk;
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
        if (_salvage is not null)
        {
            return NextToSalvage(ref walk, _salvage);
        }

        if (!NextName(walk.IsFirst))
        {
            CheckMissing(walk);
            return false;
        }

        if (Named(walk.Members) is { } member)
        {
            walk.Last.Follower = member;
            Enter(ref walk, member, _nameStart - 1);
        }
        else
        {
            Pass(ref walk);
        }

        return true;
    }

    private readonly void CheckMissing(in MemberWalk walk)
    {
        if (!_rules.TakesMissing && walk.Missing() is { } missing)
        {
            throw Fault(_at - 1, $"The required property \"{missing.Name}\" of {walk.Members.Type} is missing");
        }
    }

    private void Pass(ref MemberWalk walk)
    {
        _member = null;
        walk.Pass();
    }

    private void Enter(ref MemberWalk walk, JsonMember member, int start)
    {
        _member = member;
        if (!walk.Enter(member))
        {
            throw Fault(start, $"The property \"{member.Name}\" of {walk.Members.Type} comes twice");
        }
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

        if (++_depth > _unguarded)
        {
            CheckDepth();
        }

        _at++;
    }

    private readonly void CheckDepth()
    {
        if (JsonDepth.Fault(_depth, _rules.MaxDepth) is { } fault)
        {
            throw Fault(_at, fault);
        }
    }
}
