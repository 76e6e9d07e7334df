using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>The command line that resumes an import, to be copied into a shell. No option contains a key, so the line has none.</summary>
internal static class ResumeCommand
{
    public static string Format(IReadOnlyList<string> words) =>
        string.Join(' ', words.Where(word => word != "--resume").Append("--resume").Prepend(CommandLine.Name).Select(Quoted));

    private static string Quoted(string word) =>
        !OperatingSystem.IsWindows() && Visible.Line(word) != word ? "$'" + string.Concat(word.Select(Escaped)) + "'"
        : word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=:,@+\\".Contains(letter, StringComparison.Ordinal))
            && (OperatingSystem.IsWindows() || !word.Contains('\\', StringComparison.Ordinal))
            ? word
            : OperatingSystem.IsWindows()
                ? "\"" + word.Replace("\"", "\\\"", StringComparison.Ordinal) + "\""
                : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    // A name with control characters cannot be copied; shells read escapes in their place.
    private static string Escaped(char letter) =>
        letter is '\'' or '\\' ? "\\" + letter
        : char.IsSurrogate(letter) ? letter.ToString()
        : Visible.Line(letter.ToString());
}
