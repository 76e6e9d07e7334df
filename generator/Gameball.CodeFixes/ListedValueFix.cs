using Gameball.Analyzers;
using Gameball.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Gameball.CodeFixes;

/// <summary>GBA4001: replaces the text by the nearest value that the document lists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ListedValueFix() : GameballFix("Use the value that the document lists", Rules.UnknownValue)
{
    private protected override SyntaxNode? Change(FixTarget target)
    {
        if (target.Find<ExpressionSyntax>() is not { } text || target.Property(EnumTextAnalyzer.Nearest) is not { } name)
        {
            return null;
        }

        if (text.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } }
            && target.Model.GetTypeInfo(creation, target.CancellationToken).Type is { } created)
        {
            return target.Root.ReplaceNode(creation, Value(created, name, creation));
        }

        if (target.Model.GetTypeInfo(text, target.CancellationToken).ConvertedType is { TypeKind: TypeKind.Struct } type)
        {
            return target.Root.ReplaceNode(text, Value(Unwrapped(type), name, text));
        }

        // A comparison of the text itself.
        return target.Property(EnumTextAnalyzer.NearestText) is { } known
            ? target.Root.ReplaceNode(text, Marked(LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(known)).WithTriviaFrom(text)))
            : null;
    }

    private static ITypeSymbol Unwrapped(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static ExpressionSyntax Value(ITypeSymbol type, string name, ExpressionSyntax replaced) =>
        Marked(ParseExpression(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + name)
            .WithTriviaFrom(replaced)
            .WithAdditionalAnnotations(Simplifier.Annotation));
}
