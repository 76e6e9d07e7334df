using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>Takes keys out of text that a server wrote: some repeat the key that they refuse.</summary>
internal sealed class SecretScrubber
{
    // Each call under way may have a token of its own.
    private const int MostTokens = 256;

    private readonly string[] _keys;
    private readonly LinkedList<string> _tokens = new();
    private readonly Dictionary<string, LinkedListNode<string>> _places = new(StringComparer.Ordinal);
    private volatile string[]? _forms;

    public SecretScrubber(IEnumerable<string> secrets) => _keys = [.. secrets];

    /// <summary>The longest text that is taken out.</summary>
    public int LongestForm => Forms() is { Length: > 0 } forms ? forms[0].Length : 0;

    /// <summary>Takes a token along, which replaces the one that was longest without use: tokens are renewed all the time.</summary>
    public void Learn(string token)
    {
        lock (_tokens)
        {
            if (_places.TryGetValue(token, out LinkedListNode<string>? known))
            {
                _tokens.Remove(known);
                _tokens.AddLast(known);
                return;
            }

            _places.Add(token, _tokens.AddLast(token));
            if (_tokens.Count > MostTokens)
            {
                _places.Remove(_tokens.First!.Value);
                _tokens.RemoveFirst();
            }

            _forms = null;
        }
    }

    /// <summary>The text without keys; the same object where it has none.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Scrub(string? text)
    {
        if (text is not { Length: >= SecretForms.Shortest })
        {
            return text;
        }

        // A form that is longer than the text cannot be in it. Hundreds of tokens have thousands of forms, most of them long, and an
        // import asks for each row's message.
        string[] forms = Forms();
        for (int i = FirstWithin(forms, text.Length); i < forms.Length; i++)
        {
            text = SecretForms.Remove(text, forms[i]);
        }

        return text;
    }

    /// <summary>Whether nothing in an error, with all its causes, shows a key.</summary>
    public bool IsClean(Exception error)
    {
        string text = error.ToString();
        return ReferenceEquals(Scrub(text), text);
    }

    /// <summary>The error itself, or where it shows a key its message without keys.</summary>
    public Exception Clean(Exception error) => IsClean(error) ? error : new HttpRequestException(Scrub(error.Message));

    /// <summary>Where the forms begin that are at most so long.</summary>
    internal static int FirstWithin(string[] forms, int length)
    {
        int from = 0;
        int to = forms.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            (from, to) = forms[middle].Length > length ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    // Made when they are asked for: many tokens are learned, and few texts scrubbed.
    private string[] Forms()
    {
        if (_forms is { } made)
        {
            return made;
        }

        lock (_tokens)
        {
            HashSet<string> forms = new(_keys.Concat(_tokens).SelectMany(SecretForms.Enumerate), StringComparer.OrdinalIgnoreCase);
            string[] sorted = [.. forms];

            // Where one key begins with another, the longer one goes first, or its rest would stay.
            Array.Sort(sorted, static (left, right) => right.Length.CompareTo(left.Length));
            return _forms = sorted;
        }
    }
}
