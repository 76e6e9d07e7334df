namespace Gameball.Runtime;

/// <summary>The score of an object against an entry.</summary>
internal struct UnionScore
{
    /// <summary>The number of members.</summary>
    public int Members;

    /// <summary>The number of members that the entry declares.</summary>
    public int Known;

    /// <summary>The number of required members.</summary>
    public int Required;

    /// <summary>The number of constants with a matching value.</summary>
    public int Constants;

    /// <summary>Whether the object does not match the entry: a constant has another value, or for another reason.</summary>
    public bool IsOut;

    /// <summary>
    /// Returns the rank of the score: constants count most, then whether all required members are present, then the number of known
    /// members.
    /// </summary>
    /// <returns>The rank; negative if the object does not match the entry.</returns>
    public readonly long Rank(UnionEntry entry)
    {
        var isWhole = Required >= entry.Required;
        if (IsOut || (!isWhole && Constants == 0))
        {
            return -1;
        }

        // An object without any known member is more likely a map.
        var isStrange = entry.HasNames && Known == 0 && Members > 0;
        return ((long)Constants << 40) + (isWhole ? 1L << 36 : 0) + (isStrange ? 0 : 1L << 32) + Known;
    }
}
