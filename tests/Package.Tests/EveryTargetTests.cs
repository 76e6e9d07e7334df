using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Package.Tests;

/// <summary>
/// One document with each kind of emitted code, compiled for every kind of target with all analyzer rules,
/// warnings as errors and checked documentation.
/// </summary>
public sealed class EveryTargetTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Strict =
        """
        <PropertyGroup>
          <OutputType>Library</OutputType>
          <ImplicitUsings>disable</ImplicitUsings>
          <LangVersion>11</LangVersion>
          <EnableNETAnalyzers>true</EnableNETAnalyzers>
          <AnalysisLevel>latest-all</AnalysisLevel>
          <GenerateDocumentationFile>true</GenerateDocumentationFile>
          <GameballOperations>all</GameballOperations>
          <!-- The solution compiles the bundled documents for each target: they are Gameball.Client. -->
          <GameballBundledSpecs>false</GameballBundledSpecs>
        </PropertyGroup>
        <ItemGroup><GameballSpec Include="everything.yaml" /></ItemGroup>
        """;

    private const string Code =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading.Tasks;
        using Gameball;

        internal static class Use
        {
            public static async Task RunAsync(IGameballClient client, Stream stream)
            {
                Pet pet = new Fish { Deep = true };
                var tags = new List<string> { "a" };
                await client.Everything.SendPartsAsMultipartAsync(stream, Whole.Value1, tags, pet: pet).ConfigureAwait(false);
                PutThingResult? put = await client.Everything.PutThingAsync(Guid.Empty, "l", new Thing
                {
                    Id = Guid.Empty, State = Text.Asc, When = default, Day = default, Pet = pet,
                    List = tags, Map = new Dictionary<string, IReadOnlyDictionary<string, Point>>(), Raw = default, Maybe = null,
                    Deep = new ThingDeep(),
                }).ConfigureAwait(false);
                Console.WriteLine(put?.AsThing?.Kind.Value ?? put?.AsPoint?.Y.ValueOr(null));
                await foreach (Pet line in client.Everything.ReadLinesAsync().ConfigureAwait(false))
                {
                    Console.WriteLine(line.AsCat?.Kind ?? line.AsDog?.Kind);
                }

                await foreach (GameballEvent<Point> e in client.Everything.ChatStreamAsync(new Cat { Lives = 9 }).ConfigureAwait(false))
                {
                    Console.WriteLine(e.Data.X);
                }
            }
        }
        """;

    [Theory]
    [InlineData("net472")]
    [InlineData("netstandard2.0")]
    [InlineData("net10.0")]
    public async Task EverythingCompilesWithoutAWarning(string targetFramework)
    {
        var project = package.CreateProject("everything-" + targetFramework);
        project.WriteProject("App.csproj", targetFramework, Strict);
        project.Write("everything.yaml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "everything.yaml")));
        project.Write("Use.cs", Code);

        (await project.BuildAsync()).ShouldSucceed();
    }
}
