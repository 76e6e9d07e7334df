using System.Globalization;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Reads an <c>x-gameball-…</c> mapping strictly: a misspelt key would otherwise silently change the requests.</summary>
/// <param name="name">The extension's own name.</param>
internal sealed class ExtensionReader(ProblemSink problems, string name, SpecNode extension)
{
    private static readonly NumberFormatInfo s_invariant = CultureInfo.InvariantCulture.NumberFormat;

    public bool IsValid { get; private set; } = true;

    public ExtensionReader Allow(params string[] keys)
    {
        if (!extension.IsMapping)
        {
            Wrong(extension, name, "a mapping of " + string.Join(", ", keys));
            return this;
        }

        foreach (var member in extension.Node.Members.Where(member => !keys.Contains(member.Name)))
        {
            IsValid = false;
            problems.Add(BindingProblems.UnknownExtensionKey(member.NamePlace, member.Name, name, string.Join(", ", keys)));
        }

        return this;
    }

    public string Text(string key)
    {
        var text = extension.TextOf(key);
        if (text.Length == 0 && extension.IsMapping)
        {
            WrongMember(key, "a string");
        }

        return text;
    }

    public int Positive(string key)
    {
        if (int.TryParse(extension.TextOf(key), NumberStyles.None, s_invariant, out var number) && number > 0)
        {
            return number;
        }

        if (extension.IsMapping)
        {
            WrongMember(key, "a whole number above zero");
        }

        return 0;
    }

    /// <summary>Reads a whole number that may be zero.</summary>
    public int Count(string key)
    {
        if (int.TryParse(extension.TextOf(key), NumberStyles.None, s_invariant, out var number))
        {
            return number;
        }

        WrongMember(key, "a whole number of at least zero");
        return 0;
    }

    private void WrongMember(string key, string expected)
    {
        var missing = extension[key] is null ? " is missing and" : "";
        Wrong(extension[key] ?? extension, $"'{key}' of {name}{missing}", expected);
    }

    public void Wrong(SpecNode place, string subject, string expected)
    {
        IsValid = false;
        problems.Add(BindingProblems.WrongExtensionValue(place.Place, subject, expected));
    }
}
