namespace Gameball.Generator.Reading;

/// <summary>
/// The parser ends lines at three characters that YAML 1.2 no longer counts as line breaks; pasted descriptions contain them.
/// During parsing, noncharacters replace them: no text has these, and every offset stays.
/// </summary>
internal static class YamlLineBreaks
{
    private static readonly (char Break, char Placeholder)[] s_placeholders =
        [('\u0085', '\uFDD0'), ('\u2028', '\uFDD1'), ('\u2029', '\uFDD2')];

    public static string Hide(string text)
    {
        foreach (var (character, placeholder) in s_placeholders)
        {
            text = text.Replace(character, placeholder);
        }

        return text;
    }

    public static string Restore(string text)
    {
        foreach (var (character, placeholder) in s_placeholders)
        {
            text = text.Replace(placeholder, character);
        }

        return text;
    }
}
