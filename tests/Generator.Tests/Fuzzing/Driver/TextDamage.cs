using System;
using System.Text;

namespace Gameball.Generator.Tests.Fuzzing.Driver;

/// <summary>Cuts, flips and repeats characters.</summary>
internal static class TextDamage
{
    private const string Signs = "\t\r\n:-?[]{}\"'&*!|>%@`#,\0\uFEFF\u2028\ud800";

    public static string Apply(string text, Random random)
    {
        for (var damages = random.Next(1, 6); damages > 0 && text.Length > 0; damages--)
        {
            text = Once(text, random);
        }

        return text;
    }

    private static string Once(string text, Random random)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 10 : 2_000), text.Length - at);
        return random.Next(7) switch
        {
            0 => text[..at],
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            4 => text.Insert(at, Signs[random.Next(Signs.Length)].ToString()),
            5 => text.Insert(LineStart(text, at), "  "),
            _ => new StringBuilder(text) { [at] = (char)(text[at] ^ (1 << random.Next(16))) }.ToString(),
        };
    }

    private static int LineStart(string text, int at) => text.LastIndexOf('\n', at) + 1;
}
