using System;

namespace Gameball.Runtime;

/// <summary>A member of an object, as it is written and as it is found again.</summary>
internal sealed class JsonMember
{
    /// <summary>Room that nearly every name fits into.</summary>
    public const int UsualRoom = 32;

    /// <param name="index">Its place in the table; negative for what stands before the first.</param>
    /// <param name="name">Its name, not escaped.</param>
    /// <param name="isRequired">Whether an object without it is an error.</param>
    public JsonMember(int index, string name, bool isRequired)
    {
        Index = index;
        Name = name;
        IsRequired = isRequired;
        Utf8 = TextEncoding.Bytes(name);
        byte[] written = JsonText.MemberName(name);
        Length = written.Length;
        Array.Resize(ref written, Math.Max(written.Length, UsualRoom));
        Written = written;
    }

    public int Index { get; }

    public string Name { get; }

    public bool IsRequired { get; }

    /// <summary>The name as a sender that escapes nothing spells it.</summary>
    public byte[] Utf8 { get; }

    /// <summary>A comma, the name in quotes, a colon; then nothing up to <see cref="UsualRoom"/>.</summary>
    public byte[] Written { get; }

    /// <summary>How much of <see cref="Written"/> counts.</summary>
    public int Length { get; }

    /// <summary>
    /// The member that came next the last time: servers keep an order, so that it is nearly always found by one comparison. Threads
    /// may overwrite each other's guess; a wrong one costs a search.
    /// </summary>
    public JsonMember? Follower { get; set; }

    /// <summary>The next member of the same hash.</summary>
    public JsonMember? SameHash { get; set; }

    /// <summary>How often in a row its text was not seen before: of text that differs in each row none is kept.</summary>
    public int Misses { get; set; }
}
