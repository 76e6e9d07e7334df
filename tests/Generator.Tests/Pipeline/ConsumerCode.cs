using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The code of a project that uses members of a client. The corpus tool links this file.</summary>
internal static class ConsumerCode
{
    private static readonly SymbolDisplayFormat s_name = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Returns a statement for each operation, list of pages and batch of a compiled client.</summary>
    public static IReadOnlyList<string> Statements(Compilation client) => [.. Members(client).Select(use => Use(use.Area, use.Member))];

    /// <summary>Returns each operation, list of pages and batch of a compiled client, with its group.</summary>
    public static IEnumerable<(IPropertySymbol Area, ISymbol Member)> Members(Compilation client) =>
        from area in client.GetTypeByMetadataName("Gameball.IGameballClient")!.GetMembers().OfType<IPropertySymbol>()
        from member in area.Type.GetMembers()
        where member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
        select (area, member);

    /// <summary>Returns the properties of a record that code can read.</summary>
    public static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol record) =>
        record.GetMembers().OfType<IPropertySymbol>().Where(property => property.DeclaredAccessibility == Accessibility.Public);

    public static string Use(IPropertySymbol area, ISymbol member) =>
        $"global::System.GC.KeepAlive({(member is IMethodSymbol ? "(global::System.Delegate)" : "")}client.@{area.Name}.@{member.Name});";

    public static string Read(IPropertySymbol property) =>
        $"global::System.GC.KeepAlive((object?)default({property.ContainingType.ToDisplayString(s_name)})!.@{property.Name});";

    public static string Write(IEnumerable<string> statements) =>
        $$"""
        #pragma warning disable CS0612, CS0618
        internal static class Consumer
        {
            internal static void Use(global::Gameball.GameballClient client)
            {
                {{string.Join("\n        ", statements)}}
            }
        }
        """;
}
