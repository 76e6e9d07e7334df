using System;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>Names an item after its list: <c>TrackOrderRequestLineItems</c> holds <c>TrackOrderRequestLineItem</c>.</summary>
internal static class Singular
{
    // The first matching ending decides; an ending with an equal replacement is not a plural.
    private static readonly (string Ending, string Replacement)[] s_endings =
    [
        ("series", "series"), ("species", "species"), ("news", "news"), ("movies", "movie"), ("cookies", "cookie"),
        ("statuses", "status"), ("aliases", "alias"), ("bonuses", "bonus"), ("campuses", "campus"), ("viruses", "virus"),
        ("children", "child"), ("people", "person"), ("indices", "index"), ("criteria", "criterion"), ("caches", "cache"),
        ("analyses", "analysis"), ("quizzes", "quiz"),
        ("ss", "ss"), ("us", "us"), ("is", "is"), ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("s", ""),
    ];

    /// <summary>Returns the singular of the name's last word, or the name with <c>Item</c> if it is not a plural.</summary>
    public static string FromPlural(string name)
    {
        foreach (var (ending, replacement) in s_endings.Where(entry => name.EndsWith(entry.Ending, StringComparison.OrdinalIgnoreCase)))
        {
            var stem = name.Substring(0, name.Length - ending.Length);
            return ending == replacement || stem.Length + replacement.Length == 0
                ? name + "Item"
                : stem + Cased(replacement, name[stem.Length]);
        }

        return name + "Item";
    }

    private static string Cased(string replacement, char first) =>
        char.IsUpper(first) && replacement.Length > 0 ? char.ToUpperInvariant(replacement[0]) + replacement.Substring(1) : replacement;
}
