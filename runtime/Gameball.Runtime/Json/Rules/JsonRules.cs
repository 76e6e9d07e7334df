namespace Gameball.Runtime;

/// <summary>The nesting limit of JSON, and the tolerance for JSON that does not match the document.</summary>
internal sealed class JsonRules
{
    /// <summary>The default depth of .NET's readers.</summary>
    public const int UsualDepth = 64;

    /// <summary>The maximum that an option allows.</summary>
    public const int DepthLimit = 10_000;

    public static JsonRules Usual { get; } = new();

    public static JsonRules WithoutMissing { get; } = new() { TakesMissing = true };

    /// <summary>The maximum nesting depth of objects and lists.</summary>
    public int MaxDepth { get; init; } = UsualDepth;

    /// <summary>Whether an object without a required member is accepted.</summary>
    public bool TakesMissing { get; init; }

    /// <summary>Whether an unreadable optional member is left out.</summary>
    public bool LeavesOutUnreadable { get; init; }

    /// <summary>Returns the rules for a reader of System.Text.Json, whose depth 0 means its default.</summary>
    public static JsonRules ForDepth(int depth) => depth is 0 or UsualDepth ? Usual : new() { MaxDepth = depth };
}
