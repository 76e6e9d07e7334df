using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gameball.Analyzers.Values;

/// <summary>
/// The listed values of an open enum. Their texts are in the emitted source. For an enum of a referenced assembly, only their names are
/// known, so texts are compared with names without case and signs.
/// </summary>
internal sealed class EnumValues
{
    private const int MaxDistance = 2;

    private readonly List<(string Name, string? Text)> _values;
    private readonly HashSet<string> _texts;

    public EnumValues(INamedTypeSymbol type)
    {
        EnumName = type.Name;
        _values = type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property.IsStatic && KnownTypes.Same(property.Type, type))
            .Select(static property => (property.Name, TextOf(property)))
            .ToList();
        AreTextsKnown = _values.All(static value => value.Text is not null);
        _texts = new(_values.Select(value => AreTextsKnown ? value.Text! : Plain(value.Name)));
    }

    public string EnumName { get; }

    public bool AreTextsKnown { get; }

    public bool IsEmpty => _values.Count == 0;

    public bool Contains(string text) => _texts.Contains(AreTextsKnown ? text : Plain(text)) || (!AreTextsKnown && text.Any(static c => c > '~'));

    /// <summary>Returns the listed value that the text is probably meant to be; null if none is near.</summary>
    public (string Name, string? Text)? Nearest(string text)
    {
        var plain = Plain(text);
        (string, string?)? nearest = null;
        var least = Math.Min(MaxDistance, plain.Length / 3) + 1;
        foreach (var value in _values)
        {
            var distance = Distance.Between(plain, Plain(value.Text ?? value.Name));
            if (distance < least)
            {
                least = distance;
                nearest = value;
            }
        }

        return nearest;
    }

    // static X Web => new("web");
    private static string? TextOf(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax
        {
            ExpressionBody.Expression: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments },
        }
            ? (arguments[0].Expression as LiteralExpressionSyntax)?.Token.Value as string
            : null;

    private static string Plain(string text) => new(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
}
