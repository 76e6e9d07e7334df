using System;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Limits for the size of responses. A response that exceeds a limit causes an error; it is never truncated silently.</summary>
public sealed class GameballResponseOptions
{
    /// <summary>The option's name in error messages.</summary>
    internal const string MaxBodyBytesName = $"{nameof(GameballOptions)}.{nameof(GameballOptions.Responses)}.{nameof(MaxBodyBytes)}";

    private const int MaxBytes = 1_000_000_000;

    /// <summary>
    /// The maximum size of a body that is read into memory, in bytes after decompression. The default is 268,435,456 (256 MiB). For a
    /// stream it limits each line and each event. It does not apply to files, which the caller reads. From 1 to 1,000,000,000.
    /// </summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>
    /// The maximum number of bytes that are read of an error response's body. The default is 65,536 (64 KiB). The rest is left out. From 1
    /// to 1,000,000,000.
    /// </summary>
    public int MaxErrorBytes { get; set; } = 64 * 1024;

    /// <summary>The maximum number of pages that one enumeration of a list requests. The default is 1,000,000.</summary>
    public int MaxPages { get; set; } = 1_000_000;

    /// <summary>The maximum number of consecutive empty pages in one enumeration of a list. The default is 1,000.</summary>
    public int MaxEmptyPages { get; set; } = 1_000;

    internal GameballResponseOptions Copy() => (GameballResponseOptions)MemberwiseClone();

    internal void Validate()
    {
        OptionRange.Require(this, MaxBodyBytes is >= 1 and <= MaxBytes, nameof(MaxBodyBytes), "from 1 to 1,000,000,000");
        OptionRange.Require(this, MaxErrorBytes is >= 1 and <= MaxBytes, nameof(MaxErrorBytes), "from 1 to 1,000,000,000");
        OptionRange.Require(this, MaxPages >= 1, nameof(MaxPages), "1 or more");
        OptionRange.Require(this, MaxEmptyPages >= 1, nameof(MaxEmptyPages), "1 or more");
    }
}
