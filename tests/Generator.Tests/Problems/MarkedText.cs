using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Gameball.Generator.Tests.Problems;

/// <summary>A file of an example. A comment at the end of a line that begins with an id marks the line that reports it.</summary>
/// <param name="Text">The file without these comments, which JSON does not allow.</param>
/// <param name="Marks">The ids, each with its line, which counts from 1.</param>
internal sealed partial record MarkedText(string Text, IReadOnlyList<(string Id, int Line)> Marks)
{
    public static MarkedText Parse(string text)
    {
        var lines = text.Split('\n');
        var marks = lines.Select(line => Mark().Match(line)).ToArray();
        return new(
            string.Join('\n', lines.Zip(marks, (line, mark) => mark.Success ? line[..mark.Index] : line)),
            [.. marks.SelectMany((mark, line) => mark.Groups["id"].Captures.Select(id => (id.Value, line + 1)))]);
    }

    [GeneratedRegex("[ \t]*(?:#|//|<!--) (?<id>GB[AB]?[0-9]{4})(?:, (?<id>GB[AB]?[0-9]{4}))*(?![0-9]).*$")]
    private static partial Regex Mark();
}
