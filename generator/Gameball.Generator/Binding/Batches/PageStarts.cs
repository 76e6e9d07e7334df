using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Whether what a page says of the next one can be what its parameter is asked with.</summary>
internal static class PageStarts
{
    private const string Link = "a link";
    private const string Text = "text";

    // What the C# type does not tell stands among the facts.
    private static readonly string[] s_links = ["format: uri", "format: uri-reference", "format: url", "format: iri", "format: iri-reference"];

    private static readonly Dictionary<TypeKind, string> s_kinds = new()
    {
        [TypeKind.Int32] = "a number",
        [TypeKind.Int64] = "a number",
        [TypeKind.Decimal] = "a number",
        [TypeKind.Single] = "a number",
        [TypeKind.Double] = "a number",
        [TypeKind.DateTime] = "a date",
        [TypeKind.Date] = "a date",
        [TypeKind.Guid] = "a UUID",
        [TypeKind.Boolean] = "true or false",
        [TypeKind.String] = Text,
    };

    /// <summary>What a value is; <see langword="null"/> for what may be anything.</summary>
    public static string? KindOf(TypeRef type, Documentation documentation) =>
        !s_kinds.TryGetValue(type.Kind, out var kind) ? null
        : kind == Text && documentation.Facts.Any(fact => s_links.Contains(fact)) ? Link
        : kind;

    /// <summary>Whether only the text that comes tells if it is one of the parameter's numbers.</summary>
    public static bool IsNumberInText(string? start, string? taken) => start == Text && taken == s_kinds[TypeKind.Int32];

    /// <summary>Whether a link is asked with as it stands, which few APIs take.</summary>
    public static bool IsLinkInText(string? start, string? taken) => start == Link && taken == Text;

    /// <summary>Whether a document allows that the two fit. Text may be anything: servers write numbers so.</summary>
    /// <param name="start">What the answer or an item has.</param>
    /// <param name="taken">What the parameter takes.</param>
    public static bool Fit(string? start, string? taken) => start is null || taken is null || start == taken
        || taken == Text
        || (start == Text && taken != s_kinds[TypeKind.Boolean]);
}
