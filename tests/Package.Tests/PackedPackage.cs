using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace Package.Tests;

/// <summary>
/// The package as <c>dotnet pack</c> makes it, in a folder that serves as the only added source. Made once for all classes of tests, which
/// run side by side: hence no collection, and a folder that goes with the process.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private static readonly string s_version = $"0.0.1-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";
    private static readonly string[] s_packages = ["Gameball.Runtime", "Gameball.AspNetCore", "Gameball.DependencyInjection", "Gameball.Tokens"];
    private static readonly Lazy<Task<string>> s_packed = new(PackAsync);

    private string _root = "";

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The configuration in which the repository was built, with these tests.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>A version of its own for each run: nothing that an earlier run left in a cache can stand in for it.</summary>
    public string Version => s_version;

    public string File => Path.Combine(_root, "feed", $"Gameball.Generated.{Version}.nupkg");

    /// <summary>
    /// The package under test restores into a folder of its own; what it depends on is taken from the machine's cache.
    /// </summary>
    internal Dictionary<string, string> Environment => new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(_root, "packages"),
        ["NUGET_FALLBACK_PACKAGES"] = MachineCache,
    };

    private static string Metadata(string key) => typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    private static string MachineCache =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public async Task InitializeAsync() => _root = await s_packed.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>An empty folder outside the repository that knows the package's folder as a source.</summary>
    internal FreshProject CreateProject(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        System.IO.File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="package under test" value="{Path.Combine(_root, "feed")}" />
              </packageSources>
            </configuration>
            """);
        return new FreshProject(folder, this);
    }

    private static async Task<string> PackAsync()
    {
        var root = Directory.CreateTempSubdirectory("gameball-package-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        Directory.CreateDirectory(MachineCache);

        // One after the other: they would write to the same folders.
        foreach (var name in s_packages)
        {
            var packed = await Tool.RunAsync(
                Path.Combine(RepositoryRoot, "runtime", name),
                new Dictionary<string, string>(),
                "pack", "-c", "Release", "-o", Path.Combine(root, "feed"), $"-p:Version={s_version}", "-p:RunAnalyzers=false");
            packed.ShouldSucceed();
        }

        return root;
    }
}
