using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Xml;

namespace Gameball.BulkImport;

/// <summary>Reads the rows of a sheet one by one.</summary>
internal sealed class SheetReader(Stream stream, Workbook book) : IDisposable
{
    // The widest sheet of Excel.
    private const int MostColumns = 16_384;

    private readonly XmlReader _xml = Xml.Open(stream);
    private readonly List<Cell> _cells = [];

    /// <summary>The number of the row that was read last, from 1.</summary>
    public long Row { get; private set; }

    /// <summary>The cell that was read last, such as <c>C5</c>.</summary>
    public string Place => SheetCells.Name(Row, Math.Max(0, _cells.Count - 1));

    /// <summary>Reads the next row that the sheet has; empty rows may be absent.</summary>
    /// <returns>Its cells; <see langword="null"/> at the end.</returns>
    /// <exception cref="InvalidDataException">The sheet breaks the format.</exception>
    /// <exception cref="XmlException">Likewise.</exception>
    public IReadOnlyList<Cell>? Read()
    {
        if (!Xml.ReadTo(_xml, "row"))
        {
            return null;
        }

        _cells.Clear();
        var number = _xml.GetAttribute("r");
        Row = number is null ? Row + 1
            : long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > Row ? given
            : throw new InvalidDataException($"a row has the number '{Visible.Line(number)}' after row {Row}.");
        if (!_xml.IsEmptyElement)
        {
            using var row = _xml.ReadSubtree();
            while (Xml.ReadTo(row, "c"))
            {
                ReadCell(row);
            }
        }

        return _cells;
    }

    public void Dispose() => _xml.Dispose();

    private void ReadCell(XmlReader xml)
    {
        var reference = xml.GetAttribute("r");
        var column = reference is null ? _cells.Count : SheetCells.ColumnOf(reference);
        if (column < _cells.Count || column >= MostColumns)
        {
            throw new InvalidDataException($"a cell has the place '{Visible.Line(reference ?? "")}' after {Place}.");
        }

        while (_cells.Count < column)
        {
            _cells.Add(Cell.Empty);
        }

        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
        var (text, hasFormula) = Content(xml);
        _cells.Add(SheetCells.Read(type, style, text, hasFormula, book));
    }

    private static (string? Text, bool HasFormula) Content(XmlReader xml)
    {
        string? text = null;
        var hasFormula = false;
        if (xml.IsEmptyElement)
        {
            return (null, false);
        }

        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : "")
            {
                case "v":
                    text = xml.ReadElementContentAsString();
                    break;
                case "is":
                    text = Xml.ReadRuns(xml);
                    xml.Read();
                    break;
                case "f":
                    hasFormula = true;
                    xml.Skip();
                    break;
                default:
                    xml.Read();
                    break;
            }
        }

        return (text, hasFormula);
    }
}
