using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Gameball.BulkImport.Tests.Support;

/// <summary>Writes Excel files part by part, for contents that no library writes.</summary>
internal static class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Style 1 is a date, style 2 a date with time, style 3 an amount.</summary>
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd.mm.yyyy hh:mm"/><numFmt numFmtId="165" formatCode="#,##0.00&quot;day&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """;

    /// <summary>Returns a row whose cells are given as <c>A1:type:style:content</c> parts of XML.</summary>
    public static string Row(int number, params string[] cells) => $"""<row r="{number}">{string.Concat(cells)}</row>""";

    public static string Text(string place, string text) => $"""<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>""";

    public static string Shared(string place, int index) => $"""<c r="{place}" t="s"><v>{index}</v></c>""";

    public static string Number(string place, string number, int style = 0) => $"""<c r="{place}" s="{style}"><v>{number}</v></c>""";

    public static string Typed(string place, string type, string content) => $"""<c r="{place}" t="{type}">{content}</c>""";

    /// <summary>Writes a file of one sheet.</summary>
    public static string Write(string path, params string[] rows) => Write(path, [("Orders", null, rows)]);

    /// <summary>Writes a file.</summary>
    public static string Write(
        string path, IReadOnlyList<(string Name, string? State, string[] Rows)> sheets, string[]? shared = null, string workbook = "")
    {
        using var file = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(file, "_rels/.rels", $"""<Relationships xmlns="{Packages}"><Relationship Id="r" Type="{Documents}/officeDocument" Target="/xl/workbook.xml"/></Relationships>""");
        Add(file, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Packages}">
            <Relationship Id="st" Type="{Documents}/styles" Target="styles.xml"/><Relationship Id="sh" Type="{Documents}/sharedStrings" Target="sharedStrings.xml"/>
            {string.Concat(sheets.Select((_, index) => $"""<Relationship Id="s{index}" Type="{Documents}/worksheet" Target="worksheets/page{index}.xml"/>"""))}
            </Relationships>
            """);
        Add(file, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Documents}">{workbook}<sheets>
            {string.Concat(sheets.Select((sheet, index) => $"""<sheet name="{sheet.Name}" sheetId="{index + 1}" r:id="s{index}"{(sheet.State is null ? "" : $" state=\"{sheet.State}\"")}/>"""))}
            </sheets></workbook>
            """);
        Add(file, "xl/styles.xml", Styles);
        Add(file, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{string.Concat(shared ?? [])}</sst>""");
        foreach (var (sheet, index) in sheets.Select((sheet, index) => (sheet, index)))
        {
            Add(file, $"xl/worksheets/page{index}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(sheet.Rows)}</sheetData></worksheet>""");
        }

        return path;
    }

    private static void Add(ZipArchive file, string name, string xml)
    {
        using var writer = new StreamWriter(file.CreateEntry(name).Open());
        writer.Write(xml);
    }
}
