using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;

namespace Gameball.Runtime;

/// <summary>Takes keys out of text that a server wrote: some repeat the key that they refuse.</summary>
internal sealed class SecretScrubber
{
    private const string Mask = "***";
    private readonly string[] _forms;

    public SecretScrubber(IEnumerable<string> secrets)
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

        _forms = [.. forms];

        // Where one key begins with another, the longer one goes first, or its rest would stay.
        Array.Sort(_forms, static (left, right) => right.Length.CompareTo(left.Length));
    }

    /// <summary>The longest text that is taken out.</summary>
    public int LongestForm => _forms.Length == 0 ? 0 : _forms[0].Length;

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
}
