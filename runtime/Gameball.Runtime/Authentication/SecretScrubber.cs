using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>Removes keys from a server's text, because some servers repeat a rejected key.</summary>
internal sealed class SecretScrubber
{
    // Each call in flight may have its own token.
    private const int MaxTokens = 256;

    private readonly string[] _keys;
    private readonly LinkedList<string> _tokens = new();
    private readonly Dictionary<string, LinkedListNode<string>> _places = new(StringComparer.Ordinal);
    private volatile string[]? _forms;

    public SecretScrubber(string[] secrets) => _keys = secrets;

    /// <summary>The length of the longest form.</summary>
    public int LongestForm => Forms() is { Length: > 0 } forms ? forms[0].Length : 0;

    /// <summary>Adds a token and evicts the least recently used one, because tokens are renewed continuously.</summary>
    public void Learn(string token)
    {
        lock (_tokens)
        {
            if (_places.TryGetValue(token, out var known))
            {
                _tokens.Remove(known);
                _tokens.AddLast(known);
                return;
            }

            _places.Add(token, _tokens.AddLast(token));
            if (_tokens.Count > MaxTokens)
            {
                _places.Remove(_tokens.First!.Value);
                _tokens.RemoveFirst();
            }

            _forms = null;
        }
    }

    /// <summary>Adds the value of a header: it and the credentials behind its scheme.</summary>
    public void LearnHeader(string value)
    {
        Learn(value);
        if (value.IndexOf(' ') is > 0 and var at)
        {
            Learn(value.Substring(at + 1));
        }
    }

    /// <summary>Returns the text without keys; the same object if it contains none.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Scrub(string? text)
    {
        if (text is not { Length: >= SecretForms.Shortest })
        {
            return text;
        }

        // A form that is longer than the text cannot be in it. Hundreds of tokens have thousands of forms, most of them long, and an import
        // scrubs each row's message.
        var forms = Forms();
        for (var i = FirstWithin(forms, text.Length); i < forms.Length; i++)
        {
            text = SecretForms.Remove(text, forms[i]);
        }

        return text;
    }

    /// <summary>Whether an error and its inner exceptions contain no key.</summary>
    public bool IsClean(Exception error)
    {
        var text = error.ToString();
        return ReferenceEquals(Scrub(text), text);
    }

    /// <summary>Returns the error itself, or, if it contains a key, an exception with its message without keys.</summary>
    public Exception Clean(Exception error) => IsClean(error) ? error : new HttpRequestException(Scrub(error.Message));

    /// <summary>Returns the index of the first form that is not longer than a length.</summary>
    internal static int FirstWithin(string[] forms, int length)
    {
        var from = 0;
        var to = forms.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = forms[middle].Length > length ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    // Computed on demand, because many tokens are added and few texts are scrubbed.
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

            // When a key is a prefix of another, the longer one is removed first, so that its rest does not remain.
            Array.Sort(sorted, static (left, right) => right.Length.CompareTo(left.Length));
            return _forms = sorted;
        }
    }
}
