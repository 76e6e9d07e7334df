using System.Collections.Generic;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Swagger;

/// <summary>The document that is converted, and what its parts share.</summary>
/// <param name="document">The document as the file has it.</param>
/// <param name="root">The root of the Swagger document with the defaults: its own, or that of the document that refers to it.</param>
internal sealed class UpgradeContext(SourceDocument document, Node root, SwaggerFiles files)
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _known = [];

    public SourceDocument Document { get; } = document;

    public Node Root { get; } = root;

    public SwaggerFiles Files { get; } = files;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Adds a problem, unless a shared parameter has caused it before.</summary>
    public void Add(Problem problem)
    {
        if (_known.Add(problem))
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Returns the media types that an operation states, or else its document; none if neither does.</summary>
    /// <param name="key"><c>consumes</c> or <c>produces</c>.</param>
    public IEnumerable<Node> MediaTypes(Node? operation, string key) => NodeTools.Texts(operation?[key] ?? Root[key]);
}
