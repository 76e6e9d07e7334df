using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gameball.CodeFixes;

/// <summary>The code that a diagnostic is about.</summary>
internal sealed class FixTarget(
    SyntaxNode root, SemanticModel model, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
{
    public SyntaxNode Root { get; } = root;

    public SemanticModel Model { get; } = model;

    public Diagnostic Diagnostic { get; } = diagnostic;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public T? Find<T>()
        where T : SyntaxNode => node.FirstAncestorOrSelf<T>();

    public string? Property(string name) => Diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>Returns the file with a directive for a namespace, unless its type is in scope already.</summary>
    public SyntaxNode Importing(SyntaxNode changed, string space, string type) =>
        changed is not CompilationUnitSyntax unit || !Model.LookupNamespacesAndTypes(node.SpanStart, name: type).IsEmpty
            ? changed
            : unit.WithUsings(SyntaxFactory.List(unit.Usings.Add(Using(space, unit))
                .OrderBy(static directive => directive.Alias is not null)
                .ThenBy(static directive => directive.Name?.ToString() is not { } name || !name.StartsWith("System", System.StringComparison.Ordinal))
                .ThenBy(static directive => directive.Name?.ToString(), System.StringComparer.Ordinal)));

    // The line ends as the file's others do.
    private static UsingDirectiveSyntax Using(string space, SyntaxNode file) =>
        SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(
            file.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end
                ? end
                : SyntaxFactory.ElasticLineFeed);
}
