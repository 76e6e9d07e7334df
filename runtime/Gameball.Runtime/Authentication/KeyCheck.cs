using System;

namespace Gameball.Runtime;

/// <summary>Checks that a key can be sent in a header unchanged. The message does not contain the key.</summary>
internal static class KeyCheck
{
    /// <exception cref="ArgumentException">The key is blank or contains a character that is not valid in a header.</exception>
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

        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is < ' ' or > '~')
            {
                throw new ArgumentException(
                    $"{setting} contains {Describe(key[i])} at position {i + 1}. Copy the key without line breaks or spaces.", setting);
            }
        }

        if (key[0] == ' ' || key[key.Length - 1] == ' ')
        {
            throw new ArgumentException($"{setting} begins or ends with a space. Copy the key without it.", setting);
        }
    }

    private static string Describe(char unit) => unit switch
    {
        '\r' or '\n' => "a line break",
        < ' ' or '\u007F' => "a control character",
        _ => "a non-ASCII character",
    };
}
