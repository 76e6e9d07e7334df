using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Gameball.Generated.Tests.Conventions;

/// <summary>The repository's pages and files.</summary>
internal static class Pages
{
    private static readonly string[] s_folders = ["docs", "generator", "runtime", "samples", "specs", "tests"];
    private static readonly string[] s_built = ["bin", "obj"];

    public static string Root { get; } = typeof(Pages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>All files of the repository's folders, by their paths from its root, without the build's.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. s_folders.SelectMany(folder => FilesBelow(new DirectoryInfo(Path.Combine(Root, folder)))).Select(PathFromRoot)];

    /// <summary>The pages for users and developers, by their paths from the root.</summary>
    public static IEnumerable<string> All =>
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", .. Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal))];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> FilesBelow(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(child => !s_built.Contains(child.Name)).SelectMany(FilesBelow));

    private static string PathFromRoot(FileInfo file) => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
}
