using System;

namespace Gameball.Runtime;

/// <summary>A member of an object, with its written form and the data to find it while reading.</summary>
internal sealed class JsonMember
{
    /// <summary>A size that suffices for nearly every name.</summary>
    public const int UsualRoom = 32;

    /// <param name="index">The index in the table; negative for the position before the first member.</param>
    /// <param name="name">The unescaped name.</param>
    /// <param name="isRequired">Whether an object without the member is an error.</param>
    public JsonMember(int index, string name, bool isRequired)
    {
        Index = index;
        Name = name;
        IsRequired = isRequired;
        Utf8 = TextEncoding.Bytes(name);
        var written = JsonText.MemberName(name);
        Length = written.Length;
        Array.Resize(ref written, Math.Max(written.Length, UsualRoom));
        Written = written;
    }

    public int Index { get; }

    public string Name { get; }

    public bool IsRequired { get; }

    /// <summary>The unescaped name in UTF-8.</summary>
    public byte[] Utf8 { get; }

    /// <summary>A comma, the name in quotes and a colon, padded to <see cref="UsualRoom"/>.</summary>
    public byte[] Written { get; }

    /// <summary>The length of <see cref="Written"/> without the padding.</summary>
    public int Length { get; }

    /// <summary>
    /// The member that followed in the previous object. Servers keep an order, so nearly every member is found by one comparison. Threads
    /// may overwrite each other's prediction; a wrong one costs a search.
    /// </summary>
    public JsonMember? Follower { get; set; }

    /// <summary>The next member with the same hash.</summary>
    public JsonMember? SameHash { get; set; }

    /// <summary>The number of consecutive strings that were not in the cache: strings that differ in each object are not cached.</summary>
    public int Misses { get; set; }
}
