using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Gameball.BulkImport;

/// <summary>Reads the XML of Excel files. Elements are recognised by their local names: there are two sets of namespaces.</summary>
internal static partial class Xml
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        XmlResolver = null,
    };

    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, s_settings);

    /// <summary>Moves to the next element of that name.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool ReadTo(XmlReader xml, string name)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the text of the current <c>si</c> or <c>is</c> element: all its runs, without phonetic hints.</summary>
    public static string ReadRuns(XmlReader xml)
    {
        var text = new StringBuilder();
        using var inner = xml.ReadSubtree();
        inner.Read();
        while (!inner.EOF)
        {
            if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "rPh")
            {
                inner.Skip();
            }
            else if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "t")
            {
                text.Append(inner.ReadElementContentAsString());
            }
            else
            {
                inner.Read();
            }
        }

        return Unescape(text.ToString());
    }

    /// <summary>Returns text with the characters that the format writes as <c>_x000D_</c>, because XML cannot hold them.</summary>
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
