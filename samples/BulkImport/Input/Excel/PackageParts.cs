using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;

namespace Gameball.BulkImport;

/// <summary>The parts of an Excel file, which is a ZIP archive of XML files that refer to each other.</summary>
internal sealed class PackageParts(ZipArchive archive)
{
    private const string Root = "";

    // Names of parts do not differ in case only.
    private readonly Dictionary<string, ZipArchiveEntry> _entries = archive.Entries
        .GroupBy(entry => entry.FullName.Replace('\\', '/').TrimStart('/'), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the part that holds the workbook.</summary>
    public string Workbook => Related(Root, "officeDocument") ?? "xl/workbook.xml";

    /// <summary>Returns the part of a type that another one refers to.</summary>
    public string? Related(string part, string type) => References(part).Where(one => one.Type == type).Select(one => one.Target).FirstOrDefault();

    /// <summary>Returns the references of a part: by type, such as <c>worksheet</c>, and by id.</summary>
    public IReadOnlyList<(string Id, string Type, string Target)> References(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        if (Find($"{folder}_rels/{part[(slash + 1)..]}.rels") is not { } entry)
        {
            return [];
        }

        var found = new List<(string, string, string)>();
        using var xml = Xml.Open(entry.Open());
        while (Xml.ReadTo(xml, "Relationship"))
        {
            var type = xml.GetAttribute("Type") ?? "";
            found.Add((xml.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, xml.GetAttribute("Target") ?? "")));
        }

        return found;
    }

    public ZipArchiveEntry? Find(string part) => _entries.GetValueOrDefault(part);

    /// <exception cref="InvalidDataException">The file does not have the part.</exception>
    public ZipArchiveEntry Get(string part) => Find(part) ?? throw new InvalidDataException($"it has no part '{part}'.");

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var segment in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            }
            else if (segment != ".")
            {
                parts.Add(segment);
            }
        }

        return string.Join('/', parts);
    }
}
