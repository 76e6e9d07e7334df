using System;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>A kind of pages in <c>x-gameball-page</c>: the key that selects it, and the keys beside that.</summary>
internal sealed class PageShape(PageKind kind, params string[] keys)
{
    // A cursor has 'next' too, so the link is the last.
    private static readonly PageShape[] s_all =
    [
        new(PageKind.Cursor, "cursor", "next", "after", "lookup", "more"),
        new(PageKind.Offset, "offset", "first", "total", "more"),
        new(PageKind.Number, "page", "first", "pages", "total", "more"),
        new(PageKind.Link, "next", "more"),
    ];

    private static readonly string[] s_common = ["items", "limit"];

    private static readonly string[] s_every = [.. s_common.Concat(s_all.SelectMany(shape => shape.Keys)).Distinct()];

    public PageKind Kind { get; } = kind;

    /// <summary>The key that selects the kind.</summary>
    public string Key { get; } = keys[0];

    private string[] Keys { get; } = keys;

    /// <summary>Returns the kind whose key the extension has, after it has reported the keys that do not fit.</summary>
    public static PageShape? Read(SpecNode extension, ExtensionReader reader, ProblemSink problems)
    {
        reader.Allow(s_every);
        if (!reader.IsValid)
        {
            return null;
        }

        if (Array.Find(s_all, shape => extension.Has(shape.Key)) is not { } found)
        {
            var keys = string.Join(", ", s_all.Select(shape => shape.Key));
            reader.Wrong(extension, ExtensionBinder.Page, $"with one of {keys}, which requests the next page");
            return null;
        }

        var allowed = s_common.Concat(found.Keys).ToArray();
        var excluded = extension.Node.Members.Where(member => !allowed.Contains(member.Name)).ToList();
        excluded.ForEach(member => problems.Add(PageProblems.Keys(member.NamePlace, member.Name, found.Key, string.Join(", ", allowed))));
        return excluded.Count == 0 ? found : null;
    }
}
