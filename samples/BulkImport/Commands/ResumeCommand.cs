using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>The command line that goes on with an import, to be copied into a shell. No option holds a key, so none is repeated.</summary>
internal static class ResumeCommand
{
    public static string Of(IReadOnlyList<string> words) =>
        string.Join(' ', words.Where(word => word != "--resume").Append("--resume").Prepend(CommandLine.Name).Select(Quoted));

    // A name with control characters is written with escapes, or it could not be copied.
    private static string Quoted(string word) =>
        !OperatingSystem.IsWindows() && Visible.Line(word) is var shown && shown != word
        ? "$'" + string.Concat(word.Select(letter => Visible.Line(letter.ToString()) is [_, _, ..] and var escape && !char.IsSurrogate(letter) ? escape
            : letter is '\'' or '\\' ? "\\" + letter
            : letter.ToString())) + "'"
        : word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=:,@+\\".Contains(letter, StringComparison.Ordinal))
            && (OperatingSystem.IsWindows() || !word.Contains('\\', StringComparison.Ordinal))
            ? word
            : OperatingSystem.IsWindows()
                ? "\"" + word.Replace("\"", "\\\"", StringComparison.Ordinal) + "\""
                : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
