using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>An Excel file: its sheets, and what their cells refer to.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly PackageParts _parts;

    private Workbook(Stream stream)
    {
        _archive = new ZipArchive(stream, ZipArchiveMode.Read);
        _parts = new PackageParts(_archive);
        Sheets = ReadSheets();
        Texts = SharedTexts.Read(Part("sharedStrings"));
        Formats = DateFormats.Read(Part("styles"));
    }

    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>Whether days are counted from 1904, as old versions for the Macintosh did.</summary>
    public bool IsFrom1904 { get; private set; }

    public SharedTexts Texts { get; }

    public DateFormats Formats { get; }

    /// <exception cref="InvalidDataException">The file is not a workbook.</exception>
    public static Workbook Open(Stream stream) => new(stream);

    /// <summary>Returns the sheet of that name, or the first visible one.</summary>
    /// <exception cref="UsageException">The file does not have it.</exception>
    public Sheet Choose(string? name, string source)
    {
        var names = string.Join(", ", Sheets.Select(sheet => Visible.Line(sheet.Name)));
        return name is null
            ? Sheets.FirstOrDefault(sheet => sheet.IsVisible) ?? throw new UsageException($"{source} has no visible sheet. Its sheets: {names}.")
            : Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException($"{source} has no sheet '{Visible.Line(name)}'. Its sheets: {names}.");
    }

    public ZipArchiveEntry Get(Sheet sheet) => _parts.Get(sheet.Part);

    public void Dispose()
    {
        Texts.Dispose();
        _archive.Dispose();
    }

    private ZipArchiveEntry? Part(string type) => _parts.Related(_parts.Workbook, type) is { } part ? _parts.Find(part) : null;

    private List<Sheet> ReadSheets()
    {
        var targets = _parts.References(_parts.Workbook).Where(one => one.Type == "worksheet").ToDictionary(one => one.Id, one => one.Target);
        var sheets = new List<Sheet>();
        using var xml = Xml.Open(_parts.Get(_parts.Workbook).Open());
        while (xml.Read())
        {
            if (xml.LocalName == "workbookPr")
            {
                IsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && IdOf(xml) is { } id && targets.TryGetValue(id, out var part))
            {
                // A sheet of a chart has no rows, and no target here.
                sheets.Add(new Sheet(xml.GetAttribute("name") ?? "", part, xml.GetAttribute("state") is null or "visible"));
            }
        }

        return sheets.Count > 0 ? sheets : throw new InvalidDataException("it has no sheet.");
    }

    private static string? IdOf(System.Xml.XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            id = xml.LocalName == "id" ? xml.Value : id;
        }

        xml.MoveToElement();
        return id;
    }
}

/// <summary>A sheet of an Excel file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part that holds its rows.</param>
/// <param name="IsVisible">Whether Excel shows it.</param>
internal sealed record Sheet(string Name, string Part, bool IsVisible);
