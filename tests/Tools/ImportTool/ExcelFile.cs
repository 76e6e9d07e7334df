using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;

namespace Gameball.ImportTool;

/// <summary>
/// Writes orders as Excel itself does: texts in the table that cells share, dates as numbers of days. Libraries write texts into the cells, which is
/// easier to read.
/// </summary>
internal static class ExcelFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static void Write(string path, IEnumerable<Order> orders)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(archive, "_rels/.rels", writer => writer.Write(
            $"""<Relationships xmlns="{Packages}"><Relationship Id="r" Type="{Documents}/officeDocument" Target="/xl/workbook.xml"/></Relationships>"""));
        Add(archive, "xl/_rels/workbook.xml.rels", writer => writer.Write(
            $"""
            <Relationships xmlns="{Packages}"><Relationship Id="st" Type="{Documents}/styles" Target="styles.xml"/>
            <Relationship Id="sh" Type="{Documents}/sharedStrings" Target="sharedStrings.xml"/>
            <Relationship Id="s1" Type="{Documents}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """));
        Add(archive, "xl/workbook.xml", writer => writer.Write(
            $"""<workbook xmlns="{Main}" xmlns:r="{Documents}"><sheets><sheet name="Orders" sheetId="1" r:id="s1"/></sheets></workbook>"""));
        Add(archive, "xl/styles.xml", writer => writer.Write(
            $"""<styleSheet xmlns="{Main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"""));
        var texts = new Dictionary<string, int>();
        Add(archive, "xl/worksheets/sheet1.xml", writer => WriteSheet(writer, orders, texts));
        Add(archive, "xl/sharedStrings.xml", writer => WriteTexts(writer, texts.Keys));
    }

    private static void WriteSheet(StreamWriter writer, IEnumerable<Order> orders, Dictionary<string, int> texts)
    {
        writer.Write($"""<worksheet xmlns="{Main}"><sheetData><row r="1">""");
        foreach (var name in OrderFile.Header)
        {
            writer.Write(Text(name));
        }

        writer.Write("</row>");
        var row = 1;
        foreach (var order in orders)
        {
            row++;
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"""<row r="{row}">{Text(order.CustomerId)}{Text(order.OrderId)}<c s="1"><v>{order.OrderDate.ToOADate():R}</v></c><c><v>{order.TotalPaid}</v></c></row>"""));
        }

        writer.Write("</sheetData></worksheet>");

        string Text(string text)
        {
            if (!texts.TryGetValue(text, out var number))
            {
                texts.Add(text, number = texts.Count);
            }

            return $"""<c t="s"><v>{number}</v></c>""";
        }
    }

    private static void WriteTexts(StreamWriter writer, IEnumerable<string> texts)
    {
        writer.Write($"""<sst xmlns="{Main}">""");
        foreach (var text in texts)
        {
            writer.Write($"<si><t>{text}</t></si>");
        }

        writer.Write("</sst>");
    }

    private static void Add(ZipArchive archive, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
        write(writer);
    }
}
