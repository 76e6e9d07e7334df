using Gameball.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Gameball.CodeFixes;

/// <summary>GBA3002: catches only failures after which the call can be sent again without counting twice.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SafeRetryFix() : GameballFix("Retry only if the call cannot count twice", Rules.RetryCountsTwice)
{
    private protected override SyntaxNode? Change(FixTarget target)
    {
        if (target.Find<CatchClauseSyntax>() is not { Declaration: { } declaration } clause)
        {
            return null;
        }

        var name = declaration.Identifier.ValueText is { Length: > 0 } given ? given : "exception";
        var named = declaration.Identifier.ValueText.Length > 0
            ? declaration
            : CatchDeclaration(declaration.Type.WithTrailingTrivia(Space), Identifier(name));
        var condition = name + ".IsSafeToRetry" + (clause.Filter is { } filter ? $" && ({filter.FilterExpression})" : "");
        var changed = clause
            .WithDeclaration(named.WithTrailingTrivia(Space))
            .WithFilter(CatchFilterClause(ParseExpression(condition))
                .WithTrailingTrivia(clause.Filter?.GetTrailingTrivia() ?? declaration.GetTrailingTrivia())
                .WithAdditionalAnnotations(Formatter.Annotation));
        return target.Root.ReplaceNode(clause, Marked(changed));
    }
}
