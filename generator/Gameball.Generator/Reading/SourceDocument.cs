using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>A document as read: its nodes, or the problems that left none. Compared by reference: it holds positions.</summary>
/// <param name="Path">The document's path as the compiler knows it.</param>
/// <param name="IsBundled">Whether it came with the package rather than from the user's project.</param>
/// <param name="Root">The root mapping; <see langword="null"/> when nothing could be read.</param>
internal sealed class SourceDocument(string path, bool isBundled, DocumentKind kind, Node? root, EquatableArray<Problem> problems)
{
    public string Path { get; } = path;

    public bool IsBundled { get; } = isBundled;

    public DocumentKind Kind { get; } = kind;

    public Node? Root { get; } = root;

    public EquatableArray<Problem> Problems { get; } = problems;

    /// <summary>What the user's settings for this document say of rules.</summary>
    public EquatableArray<RuleSeverity> Severities { get; private init; }

    public SourceDocument With(EquatableArray<RuleSeverity> severities) =>
        severities.Count == 0 ? this : new(Path, IsBundled, Kind, Root, Problems) { Severities = severities };
}

internal enum DocumentKind
{
    /// <summary>Of another format or version, or unreadable: its problems say why.</summary>
    None,
    OpenApi,
    Overlay,

    /// <summary>A mapping that is neither: a part of an API description, if another document refers to it.</summary>
    Fragment,
}
