using System.Collections.Generic;

namespace Gameball.Generator.Nodes;

/// <summary>Paths of documents as text: no disk access, and the compiler's paths may have either separator.</summary>
internal static class FilePath
{
    private static readonly char[] s_separators = ['/', '\\'];

    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(s_separators) + 1);

    /// <summary>Returns the file name up to its first dot: <c>order</c> for <c>schemas/order.schema.json</c>.</summary>
    public static string StemOf(string path)
    {
        var name = NameOf(path);
        var dot = name.IndexOf('.', name.Length > 0 ? 1 : 0);
        return dot < 0 ? name : name.Substring(0, dot);
    }

    /// <summary>Returns the path for a path relative to a document.</summary>
    public static string Combine(string document, string relative)
    {
        var isRooted = relative.Length > 0 && (relative[0] is '/' or '\\' || relative.IndexOf(':') == 1);
        return Normal(isRooted ? relative : document.Substring(0, document.Length - NameOf(document).Length) + relative);
    }

    /// <summary>
    /// Returns the path with <c>/</c> as the separator and without <c>.</c> and <c>..</c>: the same text for the same file.
    /// </summary>
    public static string Normal(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split(s_separators))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] is not (".." or ""))
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != "." && (segment.Length > 0 || segments.Count == 0))
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }
}
