using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace Package.Tests;

/// <summary>
/// The package as <c>dotnet pack</c> creates it, in a folder that is the only added source. It is created once for all test classes, which
/// run in parallel: hence no collection, and the folder is deleted when all have ended.
/// </summary>
public sealed class PackedPackage
{
    private static readonly string s_version = $"0.0.1-test.{TimeProvider.System.GetUtcNow():yyyyMMddHHmmssfff}";
    private static readonly string s_root = Directory.CreateTempSubdirectory("gameball-package-").FullName;
    private static readonly string s_feed = Path.Combine(s_root, "feed");
    private static readonly Lazy<Task> s_packed = new(PackAsync);
    private static readonly Lazy<Task> s_templates = new(InstallTemplatesAsync);
    private static readonly BuildQueue s_builds = new(s_root, Environment, () => s_packed.Value);

    // The generator has no package of its own, but a command for several projects passes its configuration only to the projects that it names.
    private static readonly string[] s_projects =
    [
        "generator/Gameball.Generator", "runtime/Gameball.Runtime", "runtime/Gameball.AspNetCore", "runtime/Gameball.DependencyInjection",
        "runtime/Gameball.Tokens", "runtime/Gameball.Redis", "runtime/Gameball.Testing", "runtime/Gameball.Aspire", "runtime/Gameball.Client",
        "runtime/Gameball.Wolverine", "samples/Gameball.Templates",
    ];

    /// <summary>The ids of the packages under test.</summary>
    public static string[] Ids { get; } =
    [
        "Gameball.Generated", "Gameball.Generated.AspNetCore", "Gameball.Generated.DependencyInjection", "Gameball.Generated.Tokens",
        "Gameball.Generated.Redis", "Gameball.Generated.Testing", "Gameball.Generated.Aspire", "Gameball.Generated.Wolverine", "Gameball.Client",
        "Gameball.Templates",
    ];

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    private static readonly Lazy<Dictionary<string, string>> s_pinned = new(() =>
        XDocument.Load(Path.Combine(RepositoryRoot, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value));

    /// <summary>The configuration of the repository's build, these tests included.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>A new version for each run, so that no cached package of an earlier run is used.</summary>
    public string Version => s_version;

    /// <summary>Returns the file of a package when it exists. Tests write their projects meanwhile; only builds wait as well.</summary>
    public async Task<string> FileAsync(string id = "Gameball.Generated")
    {
        await s_packed.Value;
        return Path.Combine(s_feed, $"{id}.{Version}.nupkg");
    }

    /// <summary>
    /// The package under test is restored into a separate folder; its dependencies come from the machine's cache.
    /// </summary>
    internal static Dictionary<string, string> Environment() => new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(s_root, "packages"),
        ["NUGET_FALLBACK_PACKAGES"] = MachineCache,
    };

    /// <summary>Returns the reference to another package, in the version that the repository uses.</summary>
    internal static string Reference(string id) => $"<PackageReference Include=\"{id}\" Version=\"{s_pinned.Value[id]}\" />";

    internal static string Metadata(string key) => typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    private static string MachineCache =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Creates an empty folder outside the repository with the package's folder as a source.</summary>
    internal FreshProject CreateProject(string name) =>
        new(Directory.CreateDirectory(Path.Combine(s_root, name)).FullName, this, s_builds);

    /// <summary>Creates a project of a template of the package, as <c>dotnet new</c> does for a user.</summary>
    internal async Task<FreshProject> CreateFromTemplateAsync(string template, string name)
    {
        await s_templates.Value;
        (await TemplatesAsync(template, "-o", Path.Combine(s_root, name))).ShouldSucceed();
        return CreateProject(name);
    }

    private static async Task InstallTemplatesAsync()
    {
        await s_packed.Value;
        (await TemplatesAsync("install", Path.Combine(s_feed, $"Gameball.Templates.{s_version}.nupkg"))).ShouldSucceed();
    }

    // With templates in a folder of their own, so that those of the machine's user remain as they are.
    private static Task<ToolResult> TemplatesAsync(params string[] arguments) =>
        Tool.RunAsync(s_root, Environment(), ["new", .. arguments, "--debug:custom-hive", Path.Combine(s_root, "templates")]);

    private static async Task PackAsync()
    {
        AtEnd.Do(() => Directory.Delete(s_root, recursive: true));
        Directory.CreateDirectory(MachineCache);
        File.WriteAllText(
            Path.Combine(s_root, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="package under test" value="{s_feed}" />
              </packageSources>
            </configuration>
            """);

        var projects = s_projects.Select(project => $"<Project Path=\"{RepositoryRoot}{project}/{Path.GetFileName(project)}.csproj\" />");
        var solution = Path.Combine(s_root, "Packages.slnx");
        File.WriteAllText(solution, $"<Solution>{string.Concat(projects)}</Solution>");
        // In the configuration of the tests and with a version that no assembly has, so that the solution's output is not built again. The version
        // of Git's tags would replace it.
        var packed = await Tool.RunAsync(
            RepositoryRoot,
            new Dictionary<string, string>(),
            "pack", solution, "--no-build", "-c", Configuration, "-o", s_feed, $"-p:PackageVersion={s_version}", "-p:MinVerSkip=true");
        packed.ShouldSucceed();
    }
}
