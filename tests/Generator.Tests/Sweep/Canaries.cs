using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Gameball.Generator.Tests.Sweep;

/// <summary>
/// A secret of each kind, with characters that some formats escape; the word in it survives every escape.
/// </summary>
internal static class Canaries
{
    public const string Api = "gb_live_CANARYAPI+\"/1";
    public const string Secret = "gb_live_CANARYSECRET+\"/2";
    public const string GeneralToken = "CANARYGENERAL/3";
    public const string PartnerKey = "CANARYPARTNERKEY+4";
    public const string PartnerSecret = "CANARYPARTNERSECRET+5";
    public const string PartnerQuery = "CANARYQUERY&6";
    public const string PartnerCookie = "CANARYCOOKIE;7";
    public const string PartnerBasic = "user:CANARYBASIC pass";
    public const string PartnerBearer = "CANARYBEARER/8";
    public const string PartnerLogin = "CANARYLOGIN/9";

    public static IReadOnlyList<string> All { get; } =
    [
        Api, Secret, GeneralToken, PartnerKey, PartnerSecret, PartnerQuery, PartnerCookie, PartnerBasic, PartnerBearer, PartnerLogin,
    ];

    /// <summary>The canaries in the options, which a server may know from elsewhere; a token comes only from the client.</summary>
    public static IEnumerable<string> Fixed { get; } = All.Where(canary => canary is not (GeneralToken or PartnerLogin));

    /// <summary>Returns the words of the canaries in a text, in clear or in the Base64 of basic authentication.</summary>
    public static IEnumerable<string> In(string text) => All.Where(canary => IsIn(text, canary)).Select(Word);

    public static string Word(string canary)
    {
        var from = canary.IndexOf("CANARY", StringComparison.Ordinal);
        return new string([.. canary.Skip(from).TakeWhile(char.IsAsciiLetterUpper)]);
    }

    // One word is the prefix of another.
    private static bool IsIn(string text, string canary)
    {
        var word = Word(canary);
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            if (at + word.Length == text.Length || !char.IsAsciiLetter(text[at + word.Length]))
            {
                return true;
            }

            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(canary)), StringComparison.Ordinal);
    }
}
