using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Gameball.Generator.Binding;

/// <summary>Turns a document's text into a C# identifier: letters and digits of any script, words joined by capitals.</summary>
internal static class Identifier
{
    // The compiler rejects metadata names above 1,023 bytes; names grow by nesting, prefixes and suffixes.
    private const int MaxLength = 200;

    /// <param name="text">Any text.</param>
    /// <param name="noun">
    /// The kind of thing, such as <c>Property</c>: the prefix before a digit, and the name if nothing else is left.
    /// </param>
    public static string Pascal(string text, string noun)
    {
        var name = new StringBuilder();
        foreach (var word in Words(text))
        {
            if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(word[0]))
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            name.Insert(0, noun);
        }

        return name.Length > MaxLength ? name.ToString(0, MaxLength) : name.ToString();
    }

    public static string Camel(string text, string noun)
    {
        var name = Pascal(text, noun).ToCharArray();
        var first = Words(text).FirstOrDefault() is { } word && char.IsLetter(word[0]) ? word.Length : noun.Length;
        for (var i = 0; i < first && i < name.Length && char.IsUpper(name[i]); i++)
        {
            // The last of several leading capitals begins the next word: URLPath is urlPath.
            if (i > 0 && i + 1 < name.Length && char.IsLower(name[i + 1]))
            {
                break;
            }

            name[i] = char.ToLowerInvariant(name[i]);
        }

        return new string(name);
    }

    private static IEnumerable<string> Words(string text)
    {
        var hasText = text.Any(char.IsLetterOrDigit);

        // A text without lower-case letters is in capitals as a whole: CREDIT_CARD is CreditCard, but userID keeps its ID.
        var isAllCapitals = !text.Any(char.IsLower);
        var isLeading = true;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                var word = text.Substring(start, i - start);
                isLeading = false;
                yield return isAllCapitals ? word.Substring(0, 1) + word.Substring(1).ToLowerInvariant() : word;
            }

            // Symbols are spelled out if they distinguish values: +1 and -1, name and -name, >= and <=.
            if (isLeading && SignNames.At(text, i, isBeforeText: hasText) is { } sign)
            {
                yield return sign.Name;
                i += sign.Sign.Length - 1;
            }
        }
    }
}
