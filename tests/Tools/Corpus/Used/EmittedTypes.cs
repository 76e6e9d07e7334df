using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gameball.Generator.Corpus.Used;

/// <summary>The emitted records, enums and unions, and the classes with their JSON code.</summary>
internal static class EmittedTypes
{
    private const string Converters = nameof(Converters);

    public static Dictionary<string, string> In(IEnumerable<SyntaxTree> trees) => trees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
        .Where(type => type is RecordDeclarationSyntax || type.Parent is TypeDeclarationSyntax { Identifier.Text: Converters })
        .ToDictionary(type => type.Identifier.Text, type => type.ToString());
}
