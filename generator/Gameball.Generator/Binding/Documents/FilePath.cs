using System.Collections.Generic;

namespace Gameball.Generator.Binding;

/// <summary>Paths of documents as text: nothing is asked of a disk, and the compiler's paths may carry either system's separator.</summary>
internal static class FilePath
{
    private static readonly char[] s_separators = ['/', '\\'];

    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(s_separators) + 1);

    /// <summary>The name without what follows its first point: <c>order</c> for <c>schemas/order.schema.json</c>.</summary>
    public static string StemOf(string path)
    {
        var name = NameOf(path);
        var point = name.IndexOf('.', name.Length > 0 ? 1 : 0);
        return point < 0 ? name : name.Substring(0, point);
    }

    /// <summary>Where a path that is relative to a document leads.</summary>
    public static string Combine(string document, string relative)
    {
        var isRooted = relative.Length > 0 && (relative[0] is '/' or '\\' || relative.IndexOf(':') == 1);
        return Normal(isRooted ? relative : document.Substring(0, document.Length - NameOf(document).Length) + relative);
    }

    /// <summary>With <c>/</c> between its parts and without <c>.</c> and <c>..</c>: the same text for the same file.</summary>
    public static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split(s_separators))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
