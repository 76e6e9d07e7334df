namespace Gameball.Generator.Reading;

/// <summary>What a document may ask of the compiler. Beyond a limit stands a problem, never a hang or a crash.</summary>
internal static class ReadingLimits
{
    /// <summary>
    /// Levels of collections. Documents with every schema inline reach 60; every step of the generator recurses once or
    /// twice for each level, and a compiler thread has room for thousands of frames.
    /// </summary>
    public const int MaxDepth = 200;

    /// <summary>Values that aliases repeat, all together: later steps walk a value as often as the document shows it.</summary>
    public const int MaxRepeated = 1_000_000;

    /// <summary>UTF-16 characters of a document.</summary>
    public const int MaxLength = 64 * 1024 * 1024;
}
