using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shouldly;

namespace Gameball.Generator.Tests.Snapshots;

/// <summary>
/// Compares text with a file beside the test, by the conventions of Verify: <c>Test.Name.verified.cs</c> is the expectation;
/// a difference is printed and written to <c>Test.Name.received.cs</c>, which replaces the expectation if the change is intended.
/// </summary>
internal static partial class Snapshot
{
    public static void Verify(string text, string name, string extension = "cs", [CallerFilePath] string test = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(test)!, Path.GetFileNameWithoutExtension(test) + "." + name);
        var verified = stem + ".verified." + extension;
        var received = stem + ".received." + extension;
        var actual = Version().Replace(text, "GeneratedCode(\"Gameball.Generator\", \"VERSION\")");
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        throw new ShouldAssertException($"{Path.GetFileName(verified)} differs; {received} has the new text.\n{Difference(expected, actual)}");
    }

    /// <summary>Returns the first lines that differ, with the line before them.</summary>
    private static string Difference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var same = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var context = same > 0 ? $"  {same}: {old[same - 1]}\n" : "";
        var removed = old.Skip(same).Take(8).Select((line, i) => $"- {same + i + 1}: {line}");
        var added = now.Skip(same).Take(8).Select((line, i) => $"+ {same + i + 1}: {line}");
        return context + string.Join('\n', removed.Concat(added));
    }

    [GeneratedRegex("GeneratedCode\\(\"Gameball.Generator\", \"[^\"]*\"\\)")]
    private static partial Regex Version();
}
