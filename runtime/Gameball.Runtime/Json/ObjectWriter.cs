using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// An object that is being written: a method for each kind of value in each state. The methods have different names because the
/// compiler would otherwise weigh twenty of them for every member of every type.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct ObjectWriter
{
    private readonly JsonBuffer _buffer;
    private readonly JsonMember[] _members;
    private readonly int _start;

    internal ObjectWriter(JsonBuffer buffer, JsonMembers members, int start)
    {
        _buffer = buffer;
        _members = members.All;
        _start = start;
    }

    /// <summary>Refuses a request without a member that requests must have: an object that was read may have come without it.</summary>
    /// <exception cref="ArgumentException">A request is being written.</exception>
    public void Missing(int member)
    {
        if (_buffer.IsRequest)
        {
            throw new ArgumentException($"The property {_members[member].Name} is null, and the API requires it of a request.");
        }
    }

    /// <summary>Returns the value of a required member of a class whose members can be set at any time.</summary>
    /// <exception cref="ArgumentException">The member was not set.</exception>
    public T Given<T>(int member, T? value)
        where T : struct =>
        value ?? throw new ArgumentException($"The property \"{_members[member].Name}\" was not set, and the API requires it.");

    /// <summary>Ends the object.</summary>
    public void End() => _buffer.Close(_start, '{', '}');

    /// <summary>Ends the object after members whose names are data, if there are any.</summary>
    public void EndAny(IReadOnlyDictionary<string, JsonElement>? extra)
    {
        if (extra is not null)
        {
            _buffer.Entries(extra, AnyJson.Instance);
        }

        End();
    }

    /// <summary>Ends the object after members whose names are data, if there are any.</summary>
    public void EndWith<T>(IReadOnlyDictionary<string, T>? extra, GeneratedJson<T> json)
    {
        if (extra is not null)
        {
            _buffer.Entries(extra, json);
        }

        End();
    }

    private Span<byte> Name(int member, int most = 0) => _buffer.Name(_members[member], most);

    private void Null(int member)
    {
        Name(member);
        _buffer.Raw("null"u8);
    }
}
