using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>Writes XML doc comments. Every public member gets one: consumers build with CS1591 as an error.</summary>
internal static class DocComment
{
    private const string Deprecated = "The API marks this as deprecated.";

    /// <summary>Writes the summary and remarks of a type or member.</summary>
    /// <param name="fallback">The summary if the document has none; text of the emitter, already XML.</param>
    public static void Write(CodeWriter code, Documentation documentation, string fallback, bool sayObsolete = false)
    {
        if (!code.HasComments)
        {
            return;
        }

        var summary = DocText.Lines(documentation.Summary);
        Element(code, "summary", summary.Count > 0 ? summary : [fallback]);

        var remarks = DocText.Paragraphs(documentation.Remarks).ToList();
        if (documentation.Facts.Count > 0)
        {
            remarks.Add([Facts(documentation)]);
        }

        if (sayObsolete)
        {
            remarks.Add([Deprecated]);
        }

        WriteRemarks(code, remarks);
    }

    /// <summary>Writes the same for a member whose name is clear enough: nothing if the document has no text for it.</summary>
    public static void WriteIfAny(CodeWriter code, Documentation documentation, string fallback, bool sayObsolete)
    {
        var saysObsolete = sayObsolete && documentation.Obsolete;
        if (saysObsolete || documentation.Facts.Count > 0 || DocText.Lines(documentation.Summary).Count > 0
            || DocText.Paragraphs(documentation.Remarks).Any())
        {
            Write(code, documentation, fallback, saysObsolete);
        }
    }

    public static void Summary(CodeWriter code, string xml) => Element(code, "summary", [xml]);

    public static void Inherit(CodeWriter code) => code.Comment("<inheritdoc/>");

    /// <summary>Names the type to inherit from: for a class without a base class, tools look at <c>object</c> and not at its interface.</summary>
    public static void Inherit(CodeWriter code, string type) => code.Comment($"<inheritdoc cref=\"{type}\"/>");

    public static void Parameter(CodeWriter code, string name, Documentation documentation, string fallback)
    {
        var lines = DocText.Lines(documentation.Summary)
            .Concat(DocText.Lines(documentation.Remarks))
            .DefaultIfEmpty(fallback)
            .Concat(documentation.Facts.Count == 0 ? [] : [Facts(documentation)])
            .Concat(documentation.Obsolete ? [Deprecated] : [])
            .ToArray();
        Element(code, "param", lines, $" name=\"{name}\"");
    }

    /// <param name="more">The text that follows the document's text or the fallback.</param>
    public static void Returns(CodeWriter code, Documentation documentation, string fallback, string more)
    {
        var lines = DocText.Lines(documentation.Summary);
        string[] follows = more.Length > 0 ? [more] : [];
        Element(code, "returns", [.. lines.Count > 0 ? lines : [fallback], .. follows]);
    }

    public static void Exception(CodeWriter code, string type, string xml) => Element(code, "exception", [xml], $" cref=\"{type}\"");

    public static void ObsoleteAttribute(CodeWriter code, Documentation documentation)
    {
        if (documentation.Obsolete)
        {
            code.Line($"[{Namespaces.System}Obsolete({CSharpText.Literal(Deprecated)})]");
        }
    }

    private static string Facts(Documentation documentation)
    {
        var facts = string.Join("; ", documentation.Facts.Select(DocText.Inline)) + ".";
        return char.ToUpperInvariant(facts[0]) + facts.Substring(1);
    }

    private static void WriteRemarks(CodeWriter code, IReadOnlyList<IReadOnlyList<string>> paragraphs)
    {
        if (paragraphs.Count == 1)
        {
            Element(code, "remarks", paragraphs[0]);
        }
        else if (paragraphs.Count > 1)
        {
            code.Comment("<remarks>");
            foreach (var paragraph in paragraphs)
            {
                Element(code, "para", paragraph);
            }

            code.Comment("</remarks>");
        }
    }

    private static void Element(CodeWriter code, string name, IReadOnlyList<string> lines, string attributes = "")
    {
        if (lines.Count == 1)
        {
            code.Comment($"<{name}{attributes}>{lines[0]}</{name}>");
            return;
        }

        code.Comment($"<{name}{attributes}>");
        foreach (var line in lines)
        {
            code.Comment(line);
        }

        code.Comment($"</{name}>");
    }
}
