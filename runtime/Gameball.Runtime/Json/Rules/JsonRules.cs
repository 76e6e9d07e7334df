namespace Gameball.Runtime;

/// <summary>How deep JSON may be, and what is taken of it that is not as the document promises.</summary>
internal sealed class JsonRules
{
    /// <summary>The depth that .NET's own readers take.</summary>
    public const int UsualDepth = 64;

    /// <summary>The most that an option can ask for.</summary>
    public const int MostDepth = 10_000;

    public static JsonRules Usual { get; } = new();

    public static JsonRules WithoutMissing { get; } = new() { TakesMissing = true };

    /// <summary>How deep objects and lists may be nested.</summary>
    public int MaxDepth { get; init; } = UsualDepth;

    /// <summary>Whether an object without a required member is taken.</summary>
    public bool TakesMissing { get; init; }

    /// <summary>Whether an optional member that cannot be read is left out.</summary>
    public bool LeavesOutUnreadable { get; init; }

    /// <summary>The rules of a reader of System.Text.Json, where 0 stands for its default.</summary>
    public static JsonRules OfDepth(int depth) => depth is 0 or UsualDepth ? Usual : new() { MaxDepth = depth };
}
