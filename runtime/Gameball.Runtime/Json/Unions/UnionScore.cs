namespace Gameball.Runtime;

/// <summary>How well an object fits a row.</summary>
internal struct UnionScore
{
    /// <summary>Members met.</summary>
    public int Members;

    /// <summary>Members that the row names.</summary>
    public int Known;

    /// <summary>Required members met.</summary>
    public int Required;

    /// <summary>Constants met with a value of the row's.</summary>
    public int Constants;

    /// <summary>Whether a constant has another value, or the object is none of this row for another reason.</summary>
    public bool IsOut;

    /// <summary>Constants count most, then whether all required members are there, then how many names are known.</summary>
    /// <returns>Negative for a row that the object does not fit.</returns>
    public readonly long Rank(UnionEntry row)
    {
        bool isWhole = Required >= row.Required;
        if (IsOut || (!isWhole && Constants == 0))
        {
            return -1;
        }

        // An object of which a record knows no name at all is more likely a map.
        bool isStrange = row.HasNames && Known == 0 && Members > 0;
        return ((long)Constants << 40) + (isWhole ? 1L << 36 : 0) + (isStrange ? 0 : 1L << 32) + Known;
    }
}
