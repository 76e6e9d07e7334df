using System.Collections.Generic;
using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Keys;

/// <summary>Finds the constant texts that a value may have.</summary>
internal static class ConstantTexts
{
    /// <summary>
    /// Returns the constants of an expression: itself, the alternatives of <c>??</c> and <c>?:</c>, and the text of a variable that is
    /// initialised with one.
    /// </summary>
    public static IEnumerable<(string Text, Location Location)> Find(IOperation value)
    {
        value = Sources.WithoutConversions(value);
        if (value.ConstantValue is { HasValue: true, Value: string text })
        {
            return [(text, value.Syntax.GetLocation())];
        }

        return value switch
        {
            ICoalesceOperation coalesce => [.. Find(coalesce.Value), .. Find(coalesce.WhenNull)],
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => [.. Find(conditional.WhenTrue), .. Find(whenFalse)],
            _ when Sources.Initializer(value) is LiteralExpressionSyntax { Token.Value: string known } =>
                [(known, value.Syntax.GetLocation())],
            _ => [],
        };
    }
}
