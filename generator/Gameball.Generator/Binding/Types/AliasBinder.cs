using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Binds <c>x-gameball-aliases</c>: further names under which responses have a property.</summary>
internal sealed class AliasBinder(ProblemSink problems)
{
    private const string Extension = "x-gameball-aliases";

    /// <summary>Returns the properties that are not an alias of another one.</summary>
    public IReadOnlyList<PropertySource> WithoutAliases(IReadOnlyList<PropertySource> properties)
    {
        var aliases = new HashSet<string>(properties.SelectMany(Stated), StringComparer.Ordinal);
        return aliases.Count == 0 ? properties : [.. properties.Where(property => !aliases.Contains(property.Member.Name))];
    }

    /// <summary>Returns the aliases of a property.</summary>
    public EquatableArray<string> Bind(PropertySource property, bool isRequired)
    {
        if (property.Schema[Extension] is not { } stated)
        {
            return EquatableArray<string>.Empty;
        }

        // The reader would miss a required property that comes under an alias.
        var aliases = Stated(property).ToEquatableArray();
        if (isRequired || aliases.Count == 0)
        {
            problems.Add(BindingProblems.WrongExtensionValue(
                stated.Place, $"'{Extension}'", "a list of other names, of a property that is not required"));
        }

        return isRequired ? EquatableArray<string>.Empty : aliases;
    }

    private static IEnumerable<string> Stated(PropertySource property) => (property.Schema[Extension]?.Items ?? [])
        .Where(name => name.Node.Kind == NodeKind.Text && name.Text != property.Member.Name)
        .Select(name => name.Text)
        .Distinct();
}
