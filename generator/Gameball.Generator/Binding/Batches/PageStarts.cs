using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Decides whether the start of the next page, as a page states it, fits the parameter that requests it.</summary>
internal static class PageStarts
{
    /// <summary>The kind of a link.</summary>
    public const string Link = "a link";

    /// <summary>The kind of a string.</summary>
    public const string Text = "a string";

    /// <summary>The kind of a number.</summary>
    public const string Number = "a number";

    // The facts in the documentation hold the formats that the C# type does not show.
    private static readonly string[] s_links = ["format: uri", "format: uri-reference", "format: url", "format: iri", "format: iri-reference"];

    private static readonly Dictionary<TypeKind, string> s_kinds = new()
    {
        [TypeKind.Int32] = Number,
        [TypeKind.Int64] = Number,
        [TypeKind.Decimal] = Number,
        [TypeKind.Single] = Number,
        [TypeKind.Double] = Number,
        [TypeKind.DateTime] = "a date",
        [TypeKind.Date] = "a date",
        [TypeKind.Guid] = "a UUID",
        [TypeKind.Boolean] = "true or false",
        [TypeKind.String] = Text,
    };

    public static bool IsNumber(TypeRef type) => s_kinds.TryGetValue(type.Kind, out var kind) && kind == Number;

    /// <summary>Returns the kind of a value; <see langword="null"/> for a value that may be anything.</summary>
    public static string? KindOf(TypeRef type, Documentation documentation) =>
        !s_kinds.TryGetValue(type.Kind, out var kind) ? null
        : kind == Text && documentation.Facts.Any(fact => s_links.Contains(fact)) ? Link
        : kind;

    /// <summary>
    /// Whether the start is a string and the parameter a number, so that only the value at run time tells whether it fits.
    /// </summary>
    public static bool IsNumberInText(string? start, string? taken) => start == Text && taken == Number;

    /// <summary>Whether the request sends a link unchanged, which few APIs accept.</summary>
    public static bool IsLinkInText(string? start, string? taken) => start == Link && taken == Text;

    /// <summary>Whether the two can fit by the document. A string may hold anything: servers write numbers as strings.</summary>
    /// <param name="start">The kind of value that the response or an item has.</param>
    /// <param name="taken">The kind of value that the parameter takes.</param>
    public static bool Fit(string? start, string? taken) => start is null || taken is null || start == taken
        || taken == Text
        || (start == Text && taken != s_kinds[TypeKind.Boolean]);
}
