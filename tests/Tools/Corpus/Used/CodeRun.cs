using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Corpus.Used;

/// <summary>Writes code that uses operations at equal distances over a client, and reads two members of each result, one of them an object.</summary>
internal static class CodeRun
{
    public static string Write(DocumentSet documents, int count)
    {
        var project = DocumentSet.ProjectOf([.. documents.Documents, .. documents.Overlays]);
        project.NewDriver().RunGeneratorsAndUpdateCompilation(project.Compilation(), out var client, out _);
        var operations = ConsumerCode.Members(client).Where(use => use.Member is IMethodSymbol).ToList();
        return ConsumerCode.Write(Enumerable.Range(0, count).Select(i => operations[i * operations.Count / count])
            .SelectMany(use => Reads((IMethodSymbol)use.Member).Prepend(ConsumerCode.Use(use.Area, use.Member))));
    }

    private static IEnumerable<string> Reads(IMethodSymbol method)
    {
        if (method.ReturnType is not INamedTypeSymbol { TypeArguments: [INamedTypeSymbol { IsRecord: true } result] })
        {
            return [];
        }

        var properties = ConsumerCode.Properties(result).ToList();
        return properties.Take(1).Concat(properties.Skip(1).Where(property => property.Type.IsRecord).Take(1)).Select(ConsumerCode.Read);
    }
}
