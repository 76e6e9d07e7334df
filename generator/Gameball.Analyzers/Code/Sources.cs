using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Code;

/// <summary>Looks behind conversions and variables.</summary>
internal static class Sources
{
    public static IOperation WithoutConversions(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>
    /// Returns the expression that a local variable, or a read-only or constant field, is initialised with; null for others.
    /// </summary>
    public static ExpressionSyntax? Initializer(IOperation operation)
    {
        ISymbol? symbol = WithoutConversions(operation) switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true } } field => field.Field,
            _ => null,
        };
        return symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? value
            : null;
    }
}
