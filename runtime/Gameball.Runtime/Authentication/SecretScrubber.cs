using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;

namespace Gameball.Runtime;

/// <summary>Takes keys out of text that a server wrote: some repeat the key that they refuse.</summary>
internal sealed class SecretScrubber
{
    private const string Mask = "***";
    private const int MostTokens = 8;

    private readonly string[] _keys;
    private readonly Queue<string> _tokens = new();
    private volatile string[] _forms;

    public SecretScrubber(IEnumerable<string> secrets)
    {
        _keys = [.. secrets];
        _forms = Forms(_keys);
    }

    /// <summary>The longest text that is taken out.</summary>
    public int LongestForm => _forms is { Length: > 0 } forms ? forms[0].Length : 0;

    /// <summary>Takes a token along, which replaces the oldest of several: tokens are renewed all the time.</summary>
    public void Learn(string token)
    {
        lock (_tokens)
        {
            if (_tokens.Contains(token))
            {
                return;
            }

            _tokens.Enqueue(token);
            if (_tokens.Count > MostTokens)
            {
                _tokens.Dequeue();
            }

            _forms = Forms(_keys.Concat(_tokens));
        }
    }

    /// <summary>The text without keys.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Scrub(string? text)
    {
        if (text is null)
        {
            return null;
        }

        foreach (string form in _forms)
        {
            text = text.Replace(form, Mask);
        }

        return text;
    }

    private static string[] Forms(IEnumerable<string> secrets)
    {
        HashSet<string> forms = new(StringComparer.Ordinal);
        foreach (string secret in secrets)
        {
            forms.Add(secret);
            forms.Add(Uri.EscapeDataString(secret));
            forms.Add(JavaScriptEncoder.Default.Encode(secret));
            forms.Add(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret));
            forms.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
        }

        string[] sorted = [.. forms];

        // Where one key begins with another, the longer one goes first, or its rest would stay.
        Array.Sort(sorted, static (left, right) => right.Length.CompareTo(left.Length));
        return sorted;
    }
}
