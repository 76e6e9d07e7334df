using System;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Reads JSON from contiguous memory. It reads the usual forms itself (members in the order of the previous object, unescaped strings,
/// numbers without exponent) and passes all others, value by value, to <see cref="Utf8JsonReader"/>. Each method reads one value and throws
/// a <see cref="JsonException"/> with the path when the value does not match.
/// </summary>
/// <remarks>A string that contains a number is accepted as a number, and a number as a string.</remarks>
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

    /// <summary>Creates a reader at the start of a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="takesMissing">Whether an object without a required member is accepted.</param>
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

    /// <summary>Starts an object.</summary>
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
    /// <returns>Whether there is a member; if not, the object has ended.</returns>
    public bool Next(ref MemberWalk walk)
    {
        if (walk.Last.Follower is { } guess)
        {
            var comma = walk.IsFirst ? 1 : 0;
            ReadOnlySpan<byte> name = guess.Written.AsSpan(comma, guess.Length - comma);

            if (_json.Slice(_at).StartsWith(name))
            {
                var start = _at;
                _at += name.Length;
                Enter(ref walk, guess, start);
                return true;
            }
        }

        return NextBySearch(ref walk);
    }

    /// <summary>Skips a value.</summary>
    public void Skip() => ReadTokens(static (ref Utf8JsonReader tokens) =>
    {
        tokens.Skip();
        return true;
    });

    /// <summary>Skips a value, and returns its bytes.</summary>
    internal ReadOnlySpan<byte> Raw()
    {
        Peek();
        var start = _at;
        Skip();
        return _json.Slice(start, _at - start);
    }

    /// <summary>Checks that nothing follows.</summary>
    /// <exception cref="JsonException">Another token follows.</exception>
    public void End()
    {
        if (Peek() != 0 || _at < _json.Length)
        {
            throw Fault(_at, "Unexpected content after the value");
        }
    }

    /// <summary>Returns the next byte that is not white space; 0 at the end.</summary>
    internal byte Peek()
    {
        while ((uint)_at < (uint)_json.Length)
        {
            var next = _json[_at];
            if (next > ' ' || next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return next;
            }

            _at++;
        }

        return 0;
    }

    /// <summary>Skips a null; returns whether there was one.</summary>
    internal bool SkipNull()
    {
        if (Peek() != 'n')
        {
            return false;
        }

        if (!_json.Slice(_at).StartsWith("null"u8))
        {
            throw Fault(_at, "Invalid JSON value");
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
            throw Fault(start, $"Duplicate property \"{member.Name}\" of {walk.Members.Type}");
        }
    }

    /// <summary>Moves past a comma, if one is required, or past the end.</summary>
    private bool NextItem(char end, bool isFirst)
    {
        var next = Peek();
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
                throw Fault(_at, $"Expected a comma or '{end}'");
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
