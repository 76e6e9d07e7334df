using System;
using System.Collections.Generic;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>
/// Reads the text of one YAML or JSON file. For any text the result is a document with problems, never an exception.
/// </summary>
internal static class DocumentReader
{
    /// <param name="path">The file's path as the compiler has it. With <c>.json</c>, a text that begins like JSON must be JSON.</param>
    /// <param name="isBundled">Whether the file came with the package.</param>
    public static SourceDocument Read(string path, bool isBundled, string text)
    {
        var problems = new List<Problem>();
        var kind = DocumentKind.None;
        Node? root = null;
        try
        {
            root = DynamicReferences.Resolve(ReadRoot(new DocumentLines(path, CheckLength(path, text)), problems), text);
            kind = DocumentKinds.Detect(root, problems);
        }
        catch (ReadingException failure)
        {
            problems.Add(failure.Problem);
        }

        return new(path, isBundled, kind, root?.Kind == NodeKind.Mapping ? root : null, problems.ToEquatableArray());
    }

    private static Node ReadRoot(DocumentLines lines, List<Problem> problems)
    {
        if (BeginsAsJson(lines.Text))
        {
            var mayBeYaml = !lines.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
            try
            {
                return JsonReader.Read(lines, problems, isStrict: mayBeYaml);
            }
            catch (ReadingException) when (mayBeYaml)
            {
                problems.Clear(); // A YAML mapping in braces, with comments or unquoted keys.
            }
        }

        return YamlReader.Read(lines, problems) is { } root && (root.Kind != NodeKind.Null || root.Place.Length > 0)
            ? root
            : throw new ReadingException(ReadingProblems.EmptyDocument(lines.Between(0, 0)));
    }

    private static bool BeginsAsJson(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character != '\uFEFF')
            {
                return character is '{' or '/';
            }
        }

        return false;
    }

    private static string CheckLength(string path, string text) => text.Length <= ReadingLimits.MaxLength
        ? text
        : throw new ReadingException(
            ReadingProblems.DocumentTooLarge(new Place(path, 0, 0, 0, 0, 0, 0), text.Length, ReadingLimits.MaxLength));
}
