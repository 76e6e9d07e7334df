using Gameball.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gameball.CodeFixes;

/// <summary>GBA3003: removes the handler that retries.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RemoveHandlerFix() : GameballFix("Remove the handler that retries", Rules.SecondRetryLayer)
{
    private protected override SyntaxNode? Change(FixTarget target) =>
        target.Find<InvocationExpressionSyntax>() is
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: InvocationExpressionSyntax before },
        } call
        && name.StartsWith("Add", System.StringComparison.Ordinal)
            ? target.Root.ReplaceNode(call, Marked(before.WithoutTrailingTrivia().WithTrailingTrivia(call.GetTrailingTrivia())))
            : null;
}
