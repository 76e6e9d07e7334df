using System.Linq;
using System.Text;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Shouldly;

namespace Gameball.Generator.Tests.Reading;

/// <summary>Helpers to read a text and to inspect the result.</summary>
internal static class Documents
{
    public const string Header = "openapi: 3.1.0\n";

    public static SourceDocument Read(string text, string path = "api.yaml") => DocumentReader.Read(path, isBundled: false, text);

    /// <summary>Returns the value of <c>x</c> in a document with only that name, read without a problem.</summary>
    public static Node ReadValue(string value)
    {
        var document = Read(Header + "x: " + value);
        document.Problems.ShouldBeEmpty();
        return document.Root!["x"]!;
    }

    /// <summary>Returns each problem as the compiler prints it: path, one-based line and column, severity, id, message.</summary>
    public static string[] ProblemsOf(string text, string path = "api.yaml") => [.. Read(text, path).Problems.Select(Print)];

    public static string Print(Problem problem) => ProblemCatalogue.ToDiagnostic(problem).ToString();

    /// <summary>Returns a node and all nodes below it, one on each line.</summary>
    public static string Dump(Node node, bool withPlaces = true)
    {
        var text = new StringBuilder();
        Dump(node, 0);
        return text.ToString();

        void Dump(Node node, int depth)
        {
            text.Append(' ', depth).Append(node.Kind).Append(' ').Append(node.Text);
            text.AppendLine(withPlaces ? " at " + Describe(node.Place) : "");
            foreach (var item in node.Items)
            {
                Dump(item, depth + 1);
            }

            foreach (var member in node.Members)
            {
                text.Append(' ', depth + 1).AppendLine(withPlaces ? member.Name + " at " + Describe(member.NamePlace) : member.Name);
                Dump(member.Value, depth + 2);
            }
        }
    }

    /// <summary>Returns the zero-based start and end position: <c>1:2-1:5</c>.</summary>
    public static string Describe(Place place) => $"{place.Line}:{place.Column}-{place.EndLine}:{place.EndColumn}";

    /// <summary>Returns the text at that place.</summary>
    public static string Cut(string text, Place place) => text.Substring(place.Offset, place.Length);
}
