using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>
/// The quick start as a trimmed and as a native program, from this repository's sources: generated code, runtime and
/// local Gameball must not need reflection. A native program needs the machine's linker (clang or gcc).
/// </summary>
public sealed class PublishTests(PublishTests.Artifacts artifacts) : IClassFixture<PublishTests.Artifacts>
{
    [Theory]
    [InlineData("net10.0", true)]
    [InlineData("net8.0", false)]
    public async Task TheQuickStartIsPublishedWithoutAWarningAndRuns(string targetFramework, bool hasManagedCode)
    {
        var noKeys = new Dictionary<string, string> { ["GAMEBALL_API_KEY"] = "", ["GAMEBALL_SECRET_KEY"] = "" };
        var output = Path.Combine(artifacts.Folder, targetFramework);

        // The solution's build ran the analyzers already; what publishing warns of comes from the linker and the native compiler, whose
        // symbols for a debugger nobody reads here.
        var published = await Tool.RunAsync(
            PackedPackage.RepositoryRoot,
            noKeys,
            "publish", "samples/QuickStart", $"-p:QuickStartTarget={targetFramework}", "-r", RuntimeInformation.RuntimeIdentifier,
            "--artifacts-path", artifacts.Folder, "-o", output, "-p:RunAnalyzers=false", "-p:NativeDebugSymbols=false");

        published.ShouldSucceed();
        published.Output.ShouldNotContain("warning");
        File.Exists(Path.Combine(output, "QuickStart.dll")).ShouldBe(hasManagedCode);
        var run = (await Tool.StartAsync(Path.Combine(output, "QuickStart"), output, noKeys)).ShouldSucceed();
        run.Output.ShouldContain("5,000 rows in = 4,985 succeeded + 15 failed + 0 unprocessed + 0 unknown");
    }

    /// <summary>A folder for intermediate output: other tests run the solution's output.</summary>
    public sealed class Artifacts : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("gameball-publish-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
