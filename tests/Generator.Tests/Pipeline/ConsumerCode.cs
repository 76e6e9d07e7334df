using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The code of a project that uses members of a client. The corpus tool links this file.</summary>
internal static class ConsumerCode
{
    /// <summary>Returns a statement for each operation, list of pages and batch of a compiled client.</summary>
    public static IReadOnlyList<string> Statements(Compilation client) =>
    [
        .. from area in client.GetTypeByMetadataName("Gameball.IGameballClient")!.GetMembers().OfType<IPropertySymbol>()
           from member in area.Type.GetMembers()
           where member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
           let cast = member is IMethodSymbol ? "(global::System.Delegate)" : ""
           select $"global::System.GC.KeepAlive({cast}client.@{area.Name}.@{member.Name});",
    ];

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
