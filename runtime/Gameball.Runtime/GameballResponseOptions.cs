using System;

namespace Gameball;

/// <summary>How much a client takes of what a server sends. What goes beyond is an error and never a part of the whole.</summary>
public sealed class GameballResponseOptions
{
    /// <summary>What errors call the bound.</summary>
    internal const string MaxBodyBytesName = $"{nameof(GameballOptions)}.{nameof(GameballOptions.Responses)}.{nameof(MaxBodyBytes)}";

    private const int MostBytes = 1_000_000_000;

    /// <summary>
    /// The most bytes of a body that are read into memory, counted after decompression: 256 MB. In a stream it bounds each line and each
    /// event; a file is the caller's to read. From 1 to 1,000,000,000.
    /// </summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>The most bytes that are read of an error's body: 64 KB. What follows is left out. From 1 to 1,000,000,000.</summary>
    public int MaxErrorBytes { get; set; } = 64 * 1024;

    /// <summary>The most pages that one reading of a list asks for: 1,000,000.</summary>
    public int MaxPages { get; set; } = 1_000_000;

    /// <summary>How many pages without an item may follow each other while a list is read: 1,000.</summary>
    public int MaxEmptyPages { get; set; } = 1_000;

    internal GameballResponseOptions Copy() => (GameballResponseOptions)MemberwiseClone();

    internal void Validate()
    {
        Require(MaxBodyBytes is >= 1 and <= MostBytes, nameof(MaxBodyBytes), "from 1 to 1,000,000,000");
        Require(MaxErrorBytes is >= 1 and <= MostBytes, nameof(MaxErrorBytes), "from 1 to 1,000,000,000");
        Require(MaxPages >= 1, nameof(MaxPages), "1 or more");
        Require(MaxEmptyPages >= 1, nameof(MaxEmptyPages), "1 or more");
    }

    private static void Require(bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(GameballResponseOptions)}.{name} must be {range}.", name);
        }
    }
}
