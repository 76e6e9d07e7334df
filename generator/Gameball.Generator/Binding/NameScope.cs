using System;
using System.Collections.Generic;

namespace Gameball.Generator.Binding;

/// <summary>Names that must differ: a taken one gets a number, a reserved one a word after it.</summary>
/// <param name="comparer">What counts as the same name.</param>
/// <param name="reserved">Names that mean something else.</param>
/// <param name="suffix">Put after a reserved name: <c>Equals</c> becomes <c>EqualsValue</c>.</param>
/// <param name="companion">Suffix of a second name that comes with each: <c>Json</c> for a type's JSON code; empty for none.</param>
internal sealed class NameScope(StringComparer comparer, IEnumerable<string> reserved, string suffix, string companion = "")
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

    public bool IsFree(string name) => !_reserved.Contains(name) && !_taken.Contains(name) && !_taken.Contains(name + companion);

    private bool TryTake(string name)
    {
        if (!IsFree(name))
        {
            return false;
        }

        _taken.Add(name);
        _taken.Add(name + companion);
        return true;
    }
}
