using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace Gameball.Runtime;

/// <summary>The encodings in which a server may repeat a secret, and the removal of each from text.</summary>
/// <remarks>
/// Replacing a short key everywhere would remove parts of words, and the gaps would reveal the key. A key shorter than
/// <see cref="Shortest"/> characters is not treated as a secret and stays. A key shorter than <see cref="Distinct"/> is replaced only if no
/// letter or digit is adjacent; a longer one everywhere. The comparison ignores case.
/// </remarks>
internal static class SecretForms
{
    public const int Shortest = 4;
    public const int Distinct = 8;

    private const string Mask = "***";

    /// <summary>Returns all encodings of a secret.</summary>
    public static HashSet<string> Enumerate(string secret)
    {
        HashSet<string> forms = new(StringComparer.OrdinalIgnoreCase);
        if (secret.Length < Shortest)
        {
            return forms;
        }

        // The sent forms: in a header, in a query or cookie, in basic authentication. A server escapes them again when it repeats them.
        AddWritten(forms, secret);
        AddWritten(forms, Uri.EscapeDataString(secret));
        AddWritten(forms, Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
        return forms;
    }

    /// <summary>Returns the text without a form; the same object if it does not contain the form.</summary>
    public static string Remove(string text, string form)
    {
        var at = Find(text, form, 0);
        if (at < 0)
        {
            return text;
        }

        StringBuilder rest = new(text.Length);
        var done = 0;
        for (; at >= 0; at = Find(text, form, done))
        {
            rest.Append(text, done, at - done).Append(Mask);
            done = at + form.Length;
        }

        return rest.Append(text, done, text.Length - done).ToString();
    }

    private static void AddWritten(HashSet<string> forms, string sent)
    {
        var relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(sent);
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
        var at = text.IndexOf(form, from, StringComparison.OrdinalIgnoreCase);
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
