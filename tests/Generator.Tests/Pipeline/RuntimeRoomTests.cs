using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>
/// Each folder of the runtime is a room, and so is each folder in it. They have an order, and no file uses a type to its right.
/// </summary>
public class RuntimeRoomTests
{
    private const string Runtime = "runtime/Gameball.Runtime";
    private const int MostFiles = 26;
    private const string UnwrittenPart = "CS8795";

    // A folder with rooms comes before them if it is their contract (Json, Journal), and after them if it combines them
    // (Transport, Batches). Errors/Mapping reads responses, and Retries retries calls, so these two come after responses and calls.
    private static readonly string[] s_rooms =
    [
        "Support", "",
        "Json/Rules", "Json/Values", "Json/Objects", "Json", "Json/Converters", "Json/SystemTextJson", "Json/Unions",
        "Errors", "Contract", "Limits", "Authentication", "Telemetry",
        "Transport/Settings", "Transport/Failures", "Transport/Requests/Parameters", "Transport/Requests", "Transport/Responses",
        "Errors/Mapping", "Transport/Http", "Retries", "Transport", "Paging",
        "Batches/Results", "Batches/Rows",
        "Batches/Journal", "Batches/Journal/Files", "Batches/Journal/Records", "Batches/Journal/Store",
        "Batches/Chunking", "Batches/Outcomes", "Batches/Control", "Batches/Jobs/Status", "Batches/Jobs", "Batches/Run", "Batches",
        "Webhooks",
    ];

    private static readonly IReadOnlyList<(string Path, string Text)> s_sources = Repository.Sources(Runtime);

    // The assemblies of this test's own process: the framework and the runtime's packages.
    private static readonly ImmutableArray<MetadataReference> s_packages =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "Gameball.Runtime.dll").Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<CSharpCompilation> s_newest = new(static () => Compile("NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"));

    [Fact]
    public void NoRoomUsesOneToItsRight() => UsesToTheRight(s_newest.Value, static _ => true).ShouldBeEmpty();

    // Code that does not compile would have no symbols. Only the output of the logging generator is missing here.
    [Fact]
    public void TheRuntimeCompilesHere() =>
        s_newest.Value.GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error && found.Id != UnwrittenPart).ShouldBeEmpty();

    [Fact]
    public void NoRoomUsesOneToItsRightOnTheOldestTarget() =>
        UsesToTheRight(Compile("NETSTANDARD", "NETSTANDARD2_0"), static tree => tree.GetRoot().ContainsDirectives).ShouldBeEmpty();

    [Fact]
    public void TheOrderOfRoomsListsAllFolders() =>
        s_sources.Select(source => Room(source.Path)).Distinct().ShouldBe(s_rooms, ignoreOrder: true);

    [Fact]
    public void NoRoomHasTooManyFiles() =>
        s_sources.GroupBy(source => Room(source.Path)).Where(room => room.Count() > MostFiles).Select(room => room.Key).ShouldBeEmpty();

    private static CSharpCompilation Compile(params string[] target)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest).WithPreprocessorSymbols(target);
        return CSharpCompilation.Create(
            "Runtime",
            s_sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path)),
            s_packages,
            new(OutputKind.DynamicallyLinkedLibrary));
    }

    private static List<string> UsesToTheRight(CSharpCompilation compilation, Func<SyntaxTree, bool> isRead) =>
    [
        .. from tree in compilation.SyntaxTrees.Where(isRead)
           from used in RoomOrder.UsedFiles(compilation.GetSemanticModel(tree)).Distinct()
           where Rank(used) > Rank(tree.FilePath)
           select $"{tree.FilePath} uses {used}",
    ];

    private static int Rank(string path) => Array.IndexOf(s_rooms, Room(path));

    private static string Room(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');
}
