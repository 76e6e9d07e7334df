using System;
using System.Globalization;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;

namespace Gameball.Runtime;

/// <summary>
/// Reads the file name that a server sends (RFC 6266, 4.3) as a plain name: without folders, control characters and names with a special
/// meaning in file systems.
/// </summary>
internal static class HeaderFileName
{
    // The limit of common file systems.
    private const int MaxCharacters = 255;
    private const int MaxExtension = 20;

    private static readonly string[] s_devices =
    [
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        .. new[] { "COM", "LPT" }.SelectMany(static port => "0123456789¹²³".Select(digit => port + digit)),
    ];

    /// <returns><see langword="null"/> when the header has no file name.</returns>
    public static string? Read(ContentDispositionHeaderValue? header) =>
        header is null ? null : Safe(header.FileNameStar) ?? Safe(Plain(header));

    // .NET removes the quotes and keeps escapes between them; it decodes MIME encoded words (RFC 2047).
    private static string? Plain(ContentDispositionHeaderValue header)
    {
        var raw = header.Parameters.FirstOrDefault(
            static parameter => string.Equals(parameter.Name, "filename", StringComparison.OrdinalIgnoreCase))?.Value;
        return raw?.StartsWith("\"=?", StringComparison.Ordinal) == false ? Unquoted(raw) : header.FileName;
    }

    /// <summary>
    /// Removes the quotes of a quoted string. Only quotes and backslashes count as escaped, because some servers send Windows paths with
    /// backslashes between folders.
    /// </summary>
    private static string Unquoted(string text)
    {
        if (text.Length < 2 || text[0] != '"' || text[text.Length - 1] != '"')
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length - 1 && text[i + 1] is '"' or '\\')
            {
                i++;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    private static string? Safe(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var last = text.Substring(text.LastIndexOfAny(['/', '\\']) + 1);
        string visible = new([.. last.Where(static unit => !IsInvisible(unit))]);

        // On Windows a colon starts an alternate stream of a file, and trailing dots and spaces are removed: "con. " is a device, too.
        var name = Cut(visible.Replace(':', '_').Trim().TrimEnd('.', ' '));
        return name.Length == 0 ? null : IsDevice(name) ? "_" + name : name;
    }

    // Marks that change the writing direction make "cod.exe" look like "exe.doc"; their category is Format.
    private static bool IsInvisible(char unit) => char.GetUnicodeCategory(unit)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd(' ');
        return Array.Exists(s_devices, device => device.Equals(stem, StringComparison.OrdinalIgnoreCase));
    }

    private static string Cut(string name)
    {
        if (name.Length <= MaxCharacters)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var extension = dot >= 0 && name.Length - dot <= MaxExtension ? name.Substring(dot) : "";
        var kept = MaxCharacters - extension.Length;
        kept -= char.IsHighSurrogate(name[kept - 1]) ? 1 : 0;
        return name.Substring(0, kept) + extension;
    }
}
