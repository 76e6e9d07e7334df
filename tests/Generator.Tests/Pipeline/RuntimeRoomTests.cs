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

/// <summary>Each folder of the runtime is a room, and so is each folder in it. They form a line, and no file uses a type to its right.</summary>
public class RuntimeRoomTests
{
    private const string Runtime = "runtime/Gameball.Runtime";
    private const int MostFiles = 26;
    private const string UnwrittenPart = "CS8795";

    // A folder that holds others comes before them where it is their contract (Json, Journal), and after them where it puts them together
    // (Transport, Batches). Errors/Mapping reads responses, and Retries repeats calls, so these two come after what they read and repeat.
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

    // What this test itself runs on: the framework and the runtime's packages.
    private static readonly ImmutableArray<MetadataReference> s_packages =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "Gameball.Runtime.dll").Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Fact]
    public void No_room_uses_one_to_its_right() =>
        UsesToTheRight(Compile("NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"), static _ => true).ShouldBeEmpty();

    // What does not compile names nothing. Only what the logging generator writes is missing here.
    [Fact]
    public void The_runtime_compiles_here() =>
        Compile("NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER").GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error && found.Id != UnwrittenPart).ShouldBeEmpty();

    [Fact]
    public void No_room_uses_one_to_its_right_on_the_oldest_target() =>
        UsesToTheRight(Compile("NETSTANDARD", "NETSTANDARD2_0"), static tree => tree.GetRoot().ContainsDirectives).ShouldBeEmpty();

    [Fact]
    public void The_line_of_rooms_is_the_list_of_folders() =>
        s_sources.Select(source => Room(source.Path)).Distinct().ShouldBe(s_rooms, ignoreOrder: true);

    [Fact]
    public void No_room_is_overfull() =>
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
