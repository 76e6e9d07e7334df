using Gameball.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Gameball.CodeFixes;

/// <summary>GBA1002: throws unless every row succeeded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EnsureCompleteFix() : GameballFix("Throw unless every row succeeded", Rules.IgnoredReport)
{
    private protected override SyntaxNode? Change(FixTarget target)
    {
        var statement = target.Find<ExpressionStatementSyntax>();
        var awaited = statement?.Expression switch
        {
            AwaitExpressionSyntax direct => direct,
            AssignmentExpressionSyntax { Right: AwaitExpressionSyntax discarded } => discarded,
            _ => null,
        };
        if (statement is null || awaited is null)
        {
            return null;
        }

        var ensured = InvocationExpression(MemberAccessExpression(
            Microsoft.CodeAnalysis.CSharp.SyntaxKind.SimpleMemberAccessExpression,
            ParenthesizedExpression(awaited.WithoutTrivia()),
            IdentifierName("EnsureComplete")));
        return target.Root.ReplaceNode(statement, Marked(statement.WithExpression(ensured.WithTriviaFrom(statement.Expression))));
    }
}
