using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>
/// The cultures of <c>--culture</c>. The operating system's data of cultures differ from version to version and are absent from small
/// containers, so the same file could be read differently on two machines. This table is the same everywhere.
/// </summary>
internal static class Cultures
{
    private const string DayDot = "d.M.yyyy";
    private const string DaySlash = "d/M/yyyy";
    private const string DayDash = "d-M-yyyy";
    private const string YearDash = "yyyy-M-d";
    private const string YearSlash = "yyyy/M/d";

    // The first culture of a language is the one of the language alone: de is de-DE.
    private static readonly TextCulture[] s_all =
    [
        Dot("ar-EG", DaySlash), Dot("ar-AE", DaySlash), Dot("ar-SA", DaySlash),
        Space("bg-BG", DayDot),
        Space("cs-CZ", DayDot),
        Comma("da-DK", DayDot, DayDash),
        Comma("de-DE", DayDot), Comma("de-AT", DayDot), new("de-CH", '.', '\'', false, DayDot),
        Comma("el-GR", DaySlash),
        Dot("en-US", "M/d/yyyy"), Dot("en-GB", DaySlash), Dot("en-AU", DaySlash), Dot("en-IE", DaySlash), Dot("en-NZ", DaySlash),
        Dot("en-CA", YearDash), new("en-IN", '.', ',', true, DaySlash, DayDash),
        Comma("es-ES", DaySlash), Comma("es-AR", DaySlash), Comma("es-CL", DayDash), Comma("es-CO", DaySlash), Dot("es-MX", DaySlash),
        Space("fi-FI", DayDot),
        Space("fr-FR", DaySlash), Space("fr-BE", DaySlash), Space("fr-CA", YearDash), new("fr-CH", '.', '\'', false, DayDot),
        Dot("he-IL", DayDot, DaySlash),
        new("hi-IN", '.', ',', true, DaySlash, DayDash),
        Space("hu-HU", "yyyy.M.d.", "yyyy.M.d"),
        Comma("id-ID", DaySlash),
        Comma("it-IT", DaySlash), new("it-CH", '.', '\'', false, DayDot),
        Dot("ja-JP", YearSlash),
        Dot("ko-KR", "yyyy.M.d.", "yyyy.M.d", YearDash),
        Space("nb-NO", DayDot),
        Comma("nl-NL", DayDash), Comma("nl-BE", DaySlash),
        Space("pl-PL", DayDot),
        Comma("pt-BR", DaySlash), Space("pt-PT", DaySlash),
        Comma("ro-RO", DayDot),
        Space("ru-RU", DayDot),
        Space("sk-SK", DayDot),
        Space("sv-SE", YearDash),
        Comma("tr-TR", DayDot),
        Space("uk-UA", DayDot),
        Comma("vi-VN", DaySlash),
        Dot("zh-CN", YearSlash),
    ];

    public static IEnumerable<string> Names => s_all.Select(culture => culture.Name);

    /// <summary>Returns the culture of that name, or of that language.</summary>
    /// <exception cref="UsageException">The table does not have it.</exception>
    public static TextCulture Find(string? name) =>
        name is null ? TextCulture.Plain
        : s_all.FirstOrDefault(culture => string.Equals(culture.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? s_all.FirstOrDefault(culture => culture.Name.StartsWith(name + "-", StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"--culture: '{Visible.Line(name)}' is unknown. Known cultures: {string.Join(", ", Names)}.");

    private static TextCulture Dot(string name, params string[] dates) => new(name, '.', ',', false, dates);

    private static TextCulture Comma(string name, params string[] dates) => new(name, ',', '.', false, dates);

    private static TextCulture Space(string name, params string[] dates) => new(name, ',', ' ', false, dates);
}
