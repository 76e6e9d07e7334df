using System;
using System.Globalization;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;

namespace Gameball.Runtime;

/// <summary>
/// The name that a server gives a file, as a name and nothing more (RFC 6266, 4.3): without folders, control characters and what a file
/// system takes for something else than a file's name.
/// </summary>
internal static class HeaderFileName
{
    // What common file systems take.
    private const int MostCharacters = 255;
    private const int MostExtension = 20;

    private static readonly string[] s_devices =
    [
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        .. new[] { "COM", "LPT" }.SelectMany(static port => "0123456789¹²³".Select(digit => port + digit)),
    ];

    /// <returns><see langword="null"/> when the header names no file.</returns>
    public static string? Read(ContentDispositionHeaderValue? header) =>
        header is null ? null : Safe(header.FileNameStar) ?? Safe(Plain(header));

    // .NET takes the quotes away and leaves what was escaped between them as it is; it decodes MIME's words (RFC 2047).
    private static string? Plain(ContentDispositionHeaderValue header)
    {
        string? raw = header.Parameters.FirstOrDefault(
            static parameter => string.Equals(parameter.Name, "filename", StringComparison.OrdinalIgnoreCase))?.Value;
        return raw?.StartsWith("\"=?", StringComparison.Ordinal) == false ? Unquoted(raw) : header.FileName;
    }

    /// <summary>
    /// A quoted string without its quotes. Only quotes and backslashes are taken for escaped: servers send Windows paths, whose backslashes
    /// part folders.
    /// </summary>
    private static string Unquoted(string text)
    {
        if (text.Length < 2 || text[0] != '"' || text[text.Length - 1] != '"')
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        for (int i = 1; i < text.Length - 1; i++)
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

        string last = text.Substring(text.LastIndexOfAny(['/', '\\']) + 1);
        string visible = new([.. last.Where(static unit => !IsInvisible(unit))]);

        // A colon begins another stream of a file on Windows. Dots and blanks at the end are cut off there: "con. " is a device too.
        string name = Cut(visible.Replace(':', '_').Trim().TrimEnd('.', ' '));
        return name.Length == 0 ? null : IsDevice(name) ? "_" + name : name;
    }

    // Marks that turn the direction of writing make "cod.exe" look like "exe.doc"; they are of the category Format.
    private static bool IsInvisible(char unit) => char.GetUnicodeCategory(unit)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsDevice(string name)
    {
        string stem = name.Split('.')[0].TrimEnd(' ');
        return Array.Exists(s_devices, device => device.Equals(stem, StringComparison.OrdinalIgnoreCase));
    }

    private static string Cut(string name)
    {
        if (name.Length <= MostCharacters)
        {
            return name;
        }

        int dot = name.LastIndexOf('.');
        string extension = dot >= 0 && name.Length - dot <= MostExtension ? name.Substring(dot) : "";
        int kept = MostCharacters - extension.Length;
        kept -= char.IsHighSurrogate(name[kept - 1]) ? 1 : 0;
        return name.Substring(0, kept) + extension;
    }
}
