using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The repository's own files, for tests that read its source.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The reference assembly of netstandard2.0, against which the runtime is built.</summary>
    public static string NetStandard { get; } = Metadata("NetStandard");

    /// <summary>Returns the C# files below a folder by relative path, without build output.</summary>
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
