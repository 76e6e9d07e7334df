using System.Linq;
using Gameball.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Gameball.CodeFixes;

/// <summary>GBA3001: rethrows the failure, after what the clause does already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RethrowFix() : GameballFix("Rethrow the failure", Rules.SwallowedFailure)
{
    private protected override SyntaxNode? Change(FixTarget target) =>
        target.Find<CatchClauseSyntax>() is { Block: { } block } && !block.Statements.OfType<ReturnStatementSyntax>().Any()
            ? target.Root.ReplaceNode(block, Marked(block.AddStatements(ThrowStatement()).WithAdditionalAnnotations(Formatter.Annotation)))
            : null;
}
