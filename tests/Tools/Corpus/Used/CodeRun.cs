using System.Collections.Generic;
using System.IO;
using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Corpus.Used;

/// <summary>Writes code that uses operations at equal distances over a client, and reads two members of each result, one of them an object.</summary>
internal static class CodeRun
{
    private static readonly SymbolDisplayFormat s_name = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static string Write(DocumentSet documents, int count)
    {
        var project = documents.Documents.Concat(documents.Overlays).Aggregate(new TestProject(), (all, path) => all.With(path, File.ReadAllText(path)));
        project.NewDriver().RunGeneratorsAndUpdateCompilation(project.Compilation(), out var client, out _);
        var operations = client.GetTypeByMetadataName("Gameball.IGameballClient")!.GetMembers().OfType<IPropertySymbol>()
            .SelectMany(area => area.Type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary), (area, method) => (area, method))
            .ToList();
        return ConsumerCode.Write(Enumerable.Range(0, count).Select(i => operations[i * operations.Count / count])
            .SelectMany(operation => Statements(operation.area, operation.method)));
    }

    private static IEnumerable<string> Statements(IPropertySymbol area, IMethodSymbol method)
    {
        yield return $"global::System.GC.KeepAlive((global::System.Delegate)client.@{area.Name}.@{method.Name});";
        if (method.ReturnType is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol { IsRecord: true } result] })
        {
            var properties = result.GetMembers().OfType<IPropertySymbol>().Where(property => property.DeclaredAccessibility == Accessibility.Public).ToList();
            var read = properties.Take(1).Concat(properties.Skip(1).Where(property => property.Type.IsRecord).Take(1));
            foreach (var property in read)
            {
                yield return $"global::System.GC.KeepAlive((object?)default({result.ToDisplayString(s_name)})!.@{property.Name});";
            }
        }
    }
}
