namespace Gameball.Generator.Reading;

/// <summary>Limits for a document's cost in the compiler. A document beyond a limit causes a problem, never a hang or a crash.</summary>
internal static class ReadingLimits
{
    /// <summary>
    /// Levels of collections. Documents with every schema inline reach 60; every step of the generator recurses once or
    /// twice for each level, and a compiler thread has room for thousands of frames.
    /// </summary>
    public const int MaxDepth = 200;

    /// <summary>The total of values that aliases repeat: later steps walk a value once for each occurrence.</summary>
    public const int MaxRepeated = 1_000_000;

    /// <summary>UTF-16 characters of a document.</summary>
    public const int MaxLength = 64 * 1024 * 1024;
}
