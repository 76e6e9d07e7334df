using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Gameball.CodeFixes;

/// <summary>
/// A code fix of one change. It has no attribute <c>Shared</c>: that would bind the assembly to one version of System.Composition, and
/// fixes have no state to share.
/// </summary>
public abstract class GameballFix : CodeFixProvider
{
    private static readonly SyntaxAnnotation s_changed = new();

    private readonly string _title;

    private protected GameballFix(string title, params DiagnosticDescriptor[] rules)
    {
        _title = title;
        FixableDiagnosticIds = rules.Select(static rule => rule.Id).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Change(new FixTarget(root, model, node, diagnostic, context.CancellationToken)) is { } changed
                && await CompilesAsync(context.Document.WithSyntaxRoot(changed), context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(_title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), _title), diagnostic);
            }
        }
    }

    /// <summary>Returns the changed file, with the new code marked by <see cref="Marked"/>; null where there is no fix.</summary>
    private protected abstract SyntaxNode? Change(FixTarget target);

    private protected static T Marked<T>(T node)
        where T : SyntaxNode => node.WithAdditionalAnnotations(s_changed);

    // A fix is offered only where its result has no error.
    private static async Task<bool> CompilesAsync(Document changed, CancellationToken cancellationToken)
    {
        var root = await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && root.GetAnnotatedNodes(s_changed).All(node =>
            model.GetDiagnostics(node.FullSpan, cancellationToken).All(static problem => problem.Severity != DiagnosticSeverity.Error));
    }
}
