using System.Linq;
using Gameball.Analyzers;
using Gameball.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Gameball.CodeFixes;

/// <summary>
/// GBA1001: replaces a loop whose only statement is the call by an import of all rows. <c>EnsureComplete</c> keeps that a failure throws.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ImportRowsFix() : GameballFix("Import the rows in batches", Rules.CallForEachRow)
{
    private protected override SyntaxNode? Change(FixTarget target)
    {
        if (target.Find<InvocationExpressionSyntax>() is not
            {
                Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var client } },
                ArgumentList.Arguments: { Count: > 0 and <= 2 } arguments,
            } call
            || target.Find<ForEachStatementSyntax>() is not { } loop
            || !loop.AwaitKeyword.IsKind(SyntaxKind.None)
            || !IsOnlyStatement(call, loop)
            || Rows(target, loop, arguments[0].Expression) is not { } rows)
        {
            return null;
        }

        var token = arguments.Count == 2 ? ", cancellationToken: " + arguments[1].Expression : "";
        var statement = ParseStatement(
            $"(await {client.WithoutTrivia()}.{target.Property(RowCallAnalyzer.BatchPath)}.ImportAsync({rows}{token})).EnsureComplete();")
            .WithTriviaFrom(loop)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        statement = statement.ReplaceNodes(
            statement.DescendantNodes().OfType<QualifiedNameSyntax>(),
            static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        var changed = target.Root.ReplaceNode(loop, Marked(statement));
        return rows.Contains(".Select(") ? target.Importing(changed, "System.Linq", "Enumerable") : changed;
    }

    private static bool IsOnlyStatement(InvocationExpressionSyntax call, ForEachStatementSyntax loop)
    {
        var statement = loop.Statement is BlockSyntax { Statements: { Count: 1 } statements } ? statements[0] : loop.Statement;
        return statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: var awaited } }
            && (awaited == call
                || awaited is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var configured },
                }
                && configured == call);
    }

    // The request's initializer becomes the row's: the analyzer has found that the row has every property that it sets.
    private static string? Rows(FixTarget target, ForEachStatementSyntax loop, ExpressionSyntax request)
    {
        var collection = loop.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            ? loop.Expression.ToString()
            : "(" + loop.Expression + ")";
        var row = target.Property(RowCallAnalyzer.RowType);
        if (request is BaseObjectCreationExpressionSyntax { Initializer: { } initializer })
        {
            return $"{collection}.Select({loop.Identifier} => new {row} {initializer})";
        }

        var type = target.Model.GetTypeInfo(request, target.CancellationToken).Type?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return type != row ? null
            : request is IdentifierNameSyntax name && name.Identifier.ValueText == loop.Identifier.ValueText ? loop.Expression.ToString()
            : $"{collection}.Select({loop.Identifier} => {request})";
    }
}
