using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>
/// A document as read: its nodes, or the problems that prevented them. Compared by reference, because it holds positions.
/// </summary>
/// <param name="Path">The document's path as the compiler has it.</param>
/// <param name="IsBundled">Whether the document is bundled with the package, rather than in the user's project.</param>
/// <param name="Root">The root mapping; <see langword="null"/> for an unreadable document.</param>
internal sealed class SourceDocument(string path, bool isBundled, DocumentKind kind, Node? root, EquatableArray<Problem> problems)
{
    public string Path { get; } = path;

    public bool IsBundled { get; } = isBundled;

    public DocumentKind Kind { get; } = kind;

    public Node? Root { get; } = root;

    public EquatableArray<Problem> Problems { get; } = problems;

    /// <summary>
    /// The root of a Swagger 2.0 document as the file has it, before and after its conversion to OpenAPI 3; <see langword="null"/> for any
    /// other document.
    /// </summary>
    public Node? SwaggerRoot { get; private init; } = kind == DocumentKind.Swagger ? root : null;

    /// <summary>The severities of rules in the user's settings for this document.</summary>
    public EquatableArray<RuleSeverity> Severities { get; private init; }

    public SourceDocument With(EquatableArray<RuleSeverity> severities) =>
        severities.Count == 0 ? this : new(Path, IsBundled, Kind, Root, Problems) { Severities = severities, SwaggerRoot = SwaggerRoot };

    /// <summary>Returns the document with its root converted to OpenAPI 3.</summary>
    /// <param name="problems">The problems of the conversion.</param>
    public SourceDocument Converted(DocumentKind kind, Node root, IEnumerable<Problem> problems) =>
        new(Path, IsBundled, kind, root, Problems.Concat(problems).ToEquatableArray()) { Severities = Severities, SwaggerRoot = SwaggerRoot };
}

internal enum DocumentKind
{
    /// <summary>A document of another format or version, or an unreadable one; its problems give the reason.</summary>
    None,
    OpenApi,
    Overlay,

    /// <summary>A Swagger 2.0 document, until it is converted to OpenAPI 3.</summary>
    Swagger,

    /// <summary>A mapping that is neither: it belongs to an API description if another document refers to it.</summary>
    Fragment,
}
