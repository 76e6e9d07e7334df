using System;

namespace Gameball.Runtime;

/// <summary>Whether a key can travel in a header as it is. What is wrong is said without the key.</summary>
internal static class KeyCheck
{
    /// <exception cref="ArgumentException">The key is blank, or holds a character that a header does not take.</exception>
    public static void Check(string? key, string setting)
    {
        if (key is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(key))
        {
            throw new ArgumentException($"{setting} is blank. Set it to the key, or leave it null.", setting);
        }

        for (int i = 0; i < key.Length; i++)
        {
            if (key[i] is < ' ' or > '~')
            {
                throw new ArgumentException(
                    $"{setting} holds {Describe(key[i])} at position {i + 1}. Copy the key again, without line breaks or spaces.", setting);
            }
        }

        if (key[0] == ' ' || key[key.Length - 1] == ' ')
        {
            throw new ArgumentException($"{setting} begins or ends with a space. Copy the key again, without it.", setting);
        }
    }

    private static string Describe(char unit) => unit switch
    {
        '\r' or '\n' => "a line break",
        < ' ' or '\u007F' => "a control character",
        _ => "a character outside of ASCII",
    };
}
