using System;
#if NET8_0_OR_GREATER
using System.Text;
#endif

namespace Gameball.Runtime;

/// <summary>
/// A cache of strings within one document: a job's rows repeat their states and messages, and each of those becomes one string object. It
/// lives only while the document is read, so that no data is retained.
/// </summary>
internal sealed class TextCache
{
    private const int Slots = 64;
    private const int LongestText = 256;

    /// <summary>After this number of consecutive misses, a member's strings are rarely looked up.</summary>
    private const int MaxMisses = 8;
    private const int RareLookupMask = 31;

    private readonly string?[] _texts = new string?[Slots];
    private readonly byte[]?[] _other = new byte[]?[Slots];
    private int _count;

    /// <summary>Returns the string, from the cache if possible.</summary>
    public string Get(ReadOnlySpan<byte> utf8, bool isAscii, JsonMember? member)
    {
        if (utf8.Length > LongestText || (member is { Misses: > MaxMisses } && (++_count & RareLookupMask) != 0))
        {
            return TextBytes.ToText(utf8, isAscii);
        }

        var slot = Slot(utf8);
        if (_texts[slot] is { } known && (isAscii ? _other[slot] is null && IsSame(utf8, known) : utf8.SequenceEqual(_other[slot])))
        {
            if (member is { Misses: > 0 })
            {
                member.Misses = 0;
            }

            return known;
        }

        if (member is { Misses: <= MaxMisses })
        {
            member.Misses++;
        }

        var text = TextBytes.ToText(utf8, isAscii);
        _texts[slot] = text;
        _other[slot] = isAscii ? null : utf8.ToArray();
        return text;
    }

    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = (uint)utf8.Length;
        var step = utf8.Length < 16 ? 1 : utf8.Length / 8;
        for (var i = utf8.Length - 1; i >= 0; i -= step)
        {
            hash = (hash * 31) + utf8[i];
        }

        return (int)((hash ^ (hash >> 15)) & (Slots - 1));
    }

    private static bool IsSame(ReadOnlySpan<byte> ascii, string text)
    {
#if NET8_0_OR_GREATER
        return Ascii.Equals(ascii, text);
#else
        if (ascii.Length != text.Length)
        {
            return false;
        }

        for (var i = 0; i < ascii.Length; i++)
        {
            if (ascii[i] != text[i])
            {
                return false;
            }
        }

        return true;
#endif
    }
}
