using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Repository.Tests.Support;

/// <summary>The repository's own files, without what a build makes.</summary>
internal static class Files
{
    private static readonly HashSet<string> s_built = ["bin", "obj", "artifacts", ".git", ".vs", ".idea", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The configuration in which the repository was built, with these tests.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>All paths from the root, with slashes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. In(Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> WithExtension(params string[] extensions) => All.Where(path => extensions.Contains(Path.GetExtension(path)));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The text of all files under a folder with this extension, for a search.</summary>
    public static bool Contain(string folder, string extension, string text) =>
        All.Any(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal) && Read(path).Contains(text));

    private static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !s_built.Contains(Path.GetFileName(inner))).SelectMany(In));

    private static string Metadata(string key) => typeof(Files).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
