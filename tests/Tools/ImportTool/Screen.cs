using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Hex1b;
using Hex1b.Automation;

namespace Gameball.ImportTool;

/// <summary>Draws the lines of a terminal as an SVG file. It has its own dark background, so it reads on light and on dark pages.</summary>
internal sealed class Screen(int columns)
{
    private const double CellWidth = 8.4;
    private const int LineHeight = 20;
    private const int Margin = 18;
    private const string Plain = "#d6deeb";
    private const string Muted = "#8b98a9";

    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private readonly List<XElement> _content = [];
    private int _lines;

    /// <summary>Adds a line that is not of the terminal.</summary>
    public void Add(string text)
    {
        _lines++;
        _content.Add(Text(0, text, Muted));
    }

    /// <summary>Adds an empty line with a rule: time passes.</summary>
    public void AddRule()
    {
        var y = (++_lines * LineHeight) + Margin - (LineHeight / 3);
        _content.Add(new XElement(
            s_svg + "path",
            new XAttribute("d", $"M{Margin} {y}H{Math.Round(columns * CellWidth) + Margin}"),
            new XAttribute("stroke", "#30363d"),
            new XAttribute("stroke-dasharray", "4 4")));
    }

    /// <summary>Adds lines of a terminal: each run of cells of one colour is a text.</summary>
    public void Add(Hex1bTerminalSnapshot terminal, Range lines)
    {
        foreach (var line in Enumerable.Range(0, terminal.Height).Take(lines))
        {
            _lines++;
            for (int start = 0, end; start < terminal.Width; start = end)
            {
                var colour = Colour(terminal.GetCell(start, line));
                for (end = start + 1; end < terminal.Width && Colour(terminal.GetCell(end, line)) == colour; end++)
                {
                }

                var cells = string.Concat(Enumerable.Range(start, end - start).Select(column => terminal.GetCell(column, line).Character));
                if (cells.Trim().Length > 0)
                {
                    _content.Add(Text(start, cells.TrimEnd(), colour));
                }
            }
        }
    }

    /// <summary>Returns the file.</summary>
    public XDocument ToSvg(string title, string description)
    {
        var (width, height) = (Math.Round(columns * CellWidth) + (2 * Margin), (_lines * LineHeight) + (2 * Margin));
        return new XDocument(new XElement(
            s_svg + "svg",
            new XAttribute("viewBox", $"0 0 {width} {height}"),
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", title),
            new XAttribute("font-family", "ui-monospace, Consolas, Menlo, monospace"),
            new XAttribute("font-size", 14),
            new XElement(s_svg + "title", title),
            new XElement(s_svg + "desc", description),
            new XElement(
                s_svg + "rect",
                new XAttribute("x", 0.5),
                new XAttribute("y", 0.5),
                new XAttribute("width", width - 1),
                new XAttribute("height", height - 1),
                new XAttribute("rx", 8),
                new XAttribute("fill", "#0d1117"),
                new XAttribute("stroke", "#30363d")),
            _content));
    }

    // The length keeps the columns where the font is of another width.
    private XElement Text(int column, string text, string colour)
    {
        var start = text.Length - text.TrimStart().Length;
        return new XElement(
            s_svg + "text",
            new XAttribute("x", Math.Round(Margin + ((column + start) * CellWidth), 1)),
            new XAttribute("y", (_lines * LineHeight) + Margin - (LineHeight / 4)),
            new XAttribute("textLength", Math.Round((text.Length - start) * CellWidth, 1)),
            new XAttribute("fill", colour),
            new XAttribute(XNamespace.Xml + "space", "preserve"),
            text[start..]);
    }

    // The dark colours of the first terminals are hard to read on this background.
    private static string Colour(TerminalCell cell) => cell.Foreground switch
    {
        null => Plain,
        { R: 0, G: 128, B: 0 } => "#3fb950",
        { R: 255, G: 255, B: 0 } => "#e3b341",
        { } colour => $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}",
    };
}
