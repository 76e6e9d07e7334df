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
    public static HashSet<string> Enumerate(string secret)
    {
        HashSet<string> forms = new(StringComparer.OrdinalIgnoreCase);
        if (secret.Length < Shortest)
        {
            return forms;
        }

        // As it is sent: in a header, in a query or cookie, in basic authentication. A server escapes once more what it repeats.
        AddWritten(forms, secret);
        AddWritten(forms, Uri.EscapeDataString(secret));
        AddWritten(forms, Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
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

    private static void AddWritten(HashSet<string> forms, string sent)
    {
        string relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(sent);
        forms.Add(sent);
        forms.Add(Uri.EscapeDataString(sent));
        forms.Add(WebUtility.UrlEncode(sent));
        forms.Add(WebUtility.HtmlEncode(sent));
        forms.Add(JavaScriptEncoder.Default.Encode(sent));
        forms.Add(relaxed);

        // PHP escapes slashes.
        forms.Add(relaxed.Replace("/", "\\/"));
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
