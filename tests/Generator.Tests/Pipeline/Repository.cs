using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The repository's own files, for tests that read its source.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The reference assembly of netstandard2.0, which the runtime is built against.</summary>
    public static string NetStandard { get; } = Metadata("NetStandard");

    /// <summary>C# files below a folder, by their path from there, without what a build wrote.</summary>
    public static IReadOnlyList<(string Path, string Text)> Sources(string folder)
    {
        var root = Path.Combine(Root, folder);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Where(path => !path.StartsWith("bin/") && !path.StartsWith("obj/"))
                .Select(path => (path, File.ReadAllText(Path.Combine(root, path)))),
        ];
    }

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
