using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>A wanted name.</summary>
/// <param name="Key">The identity in the document, independent of its place there.</param>
internal sealed record WantedName(string Name, string Key);

/// <summary>Names that must differ: a taken one gets a number, a reserved one a word after it.</summary>
/// <param name="comparer">What counts as the same name.</param>
/// <param name="reserved">Names that mean something else.</param>
/// <param name="suffix">Put after a reserved name: <c>Equals</c> becomes <c>EqualsValue</c>.</param>
internal sealed class NameScope(StringComparer comparer, IEnumerable<string> reserved, string suffix)
{
    private readonly HashSet<string> _reserved = new(reserved, comparer);
    private readonly HashSet<string> _taken = new(comparer);
    private readonly Dictionary<string, int> _numbers = new(comparer);

    public string Claim(string name)
    {
        var wanted = _reserved.Contains(name) ? name + suffix : name;
        var candidate = wanted;
        while (!TryTake(candidate))
        {
            _numbers.TryGetValue(wanted, out var number);
            _numbers[wanted] = number = Math.Max(number + 1, 2);
            candidate = wanted + (char.IsDigit(wanted[wanted.Length - 1]) ? "_" : "") + number;
        }

        return candidate;
    }

    /// <summary>
    /// Claims several names at once. Of several equal wanted names, the one that equals its key gets it, or else the first by key: the
    /// order of a document has no meaning, and moving an element must not give its name to another one.
    /// </summary>
    /// <returns>The names, in the order of <paramref name="all"/>.</returns>
    public string[] ClaimAll(IReadOnlyList<WantedName> all)
    {
        var names = new string[all.Count];
        var seen = new HashSet<string>(comparer);
        var twins = new List<int>();
        var order = Enumerable.Range(0, all.Count)
            .OrderBy(at => all[at].Key == all[at].Name ? 0 : 1)
            .ThenBy(at => all[at].Key, StringComparer.Ordinal);
        foreach (var at in order)
        {
            if (seen.Add(all[at].Name))
            {
                names[at] = Claim(all[at].Name);
            }
            else
            {
                twins.Add(at);
            }
        }

        twins.ForEach(at => names[at] = Claim(all[at].Name));
        return names;
    }

    public bool IsFree(string name) => !_reserved.Contains(name) && !_taken.Contains(name);

    /// <summary>Whether the exact name is taken.</summary>
    public bool IsTaken(string name) => _taken.Contains(name);

    private bool TryTake(string name)
    {
        if (!IsFree(name))
        {
            return false;
        }

        _taken.Add(name);
        return true;
    }
}
