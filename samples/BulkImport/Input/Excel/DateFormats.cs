using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO.Compression;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>The styles of cells that show a number as a date: in a sheet, a date is a number of days.</summary>
internal sealed class DateFormats
{
    // Formats with fixed numbers that have no text in the file; those from 27 on are East Asian dates.
    private static readonly HashSet<int> s_builtIn = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

    private readonly List<bool> _styles = [];

    /// <summary>Returns whether a cell of a style holds a date.</summary>
    public bool IsDate(int style) => style >= 0 && style < _styles.Count && _styles[style];

    /// <summary>Reads the styles of a file; an absent part has none.</summary>
    public static DateFormats Read(ZipArchiveEntry? part)
    {
        var formats = new DateFormats();
        if (part is null)
        {
            return formats;
        }

        var texts = new Dictionary<int, string>();
        using var xml = Xml.Open(part.Open());
        var isOfCells = false;
        while (xml.Read())
        {
            switch (xml.LocalName)
            {
                case "numFmt":
                    texts[Number(xml.GetAttribute("numFmtId"))] = xml.GetAttribute("formatCode") ?? "";
                    break;
                case "cellXfs":
                    isOfCells = xml.NodeType == System.Xml.XmlNodeType.Element;
                    break;
                case "xf" when isOfCells && xml.NodeType == System.Xml.XmlNodeType.Element:
                    var id = Number(xml.GetAttribute("numFmtId"));
                    formats._styles.Add(texts.TryGetValue(id, out var text) ? IsDate(text) : s_builtIn.Contains(id));
                    break;
            }
        }

        return formats;
    }

    /// <summary>Returns whether a format shows a date: it has days or years, or months without hours (<c>m</c> beside <c>h</c> is minutes).</summary>
    public static bool IsDate(string format)
    {
        var letters = Letters(format).ToHashSet();
        return letters.Contains('y') || letters.Contains('d') || (letters.Contains('m') && !letters.Contains('h') && !letters.Contains('s'));
    }

    // The first of several sections, without quoted text, escaped characters, colours and conditions.
    private static IEnumerable<char> Letters(string format)
    {
        for (var i = 0; i < format.Length && format[i] != ';'; i++)
        {
            switch (format[i])
            {
                case '"':
                    i = EndOf(format, i, '"');
                    break;
                case '[':
                    // [h] is a duration: hours beyond a day.
                    if (i + 1 < format.Length && char.ToLowerInvariant(format[i + 1]) is 'h' or 'm' or 's')
                    {
                        yield return 'h';
                    }

                    i = EndOf(format, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    yield return char.ToLowerInvariant(format[i]);
                    break;
            }
        }
    }

    private static int EndOf(string format, int start, char end) =>
        format.IndexOf(end, start + 1) is >= 0 and var index ? index : format.Length;

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
