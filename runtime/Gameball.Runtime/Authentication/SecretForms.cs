using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace Gameball.Runtime;

/// <summary>The ways in which a server may write a secret, and how each is taken out of text.</summary>
/// <remarks>
/// Words lose their middle where a short key is replaced wherever it stands, and the gaps would tell which key it is. Below
/// <see cref="Shortest"/> characters a key is no secret, and stays. Below <see cref="Distinct"/> it is replaced only where it stands
/// alone, without a letter or digit beside it; from there on everywhere. Upper and lower case are alike.
/// </remarks>
internal static class SecretForms
{
    public const int Shortest = 4;
    public const int Distinct = 8;

    private const string Mask = "***";

    /// <summary>All ways to write a secret.</summary>
    public static HashSet<string> Of(string secret)
    {
        HashSet<string> forms = new(StringComparer.OrdinalIgnoreCase);
        if (secret.Length < Shortest)
        {
            return forms;
        }

        string relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret);
        forms.Add(secret);
        forms.Add(Uri.EscapeDataString(secret));
        forms.Add(WebUtility.UrlEncode(secret));
        forms.Add(WebUtility.HtmlEncode(secret));
        forms.Add(JavaScriptEncoder.Default.Encode(secret));
        forms.Add(relaxed);

        // PHP escapes slashes.
        forms.Add(relaxed.Replace("/", "\\/"));
        forms.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
        return forms;
    }

    /// <summary>The text without a form; the same object where it has none.</summary>
    public static string Remove(string text, string form)
    {
        int at = Find(text, form, 0);
        if (at < 0)
        {
            return text;
        }

        StringBuilder rest = new(text.Length);
        int done = 0;
        for (; at >= 0; at = Find(text, form, done))
        {
            rest.Append(text, done, at - done).Append(Mask);
            done = at + form.Length;
        }

        return rest.Append(text, done, text.Length - done).ToString();
    }

    private static int Find(string text, string form, int from)
    {
        int at = text.IndexOf(form, from, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && form.Length < Distinct && !StandsAlone(text, at, form.Length))
        {
            at = text.IndexOf(form, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return at;
    }

    private static bool StandsAlone(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));
}
