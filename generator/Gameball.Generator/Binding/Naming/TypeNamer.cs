using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>The suggested name of a type.</summary>
/// <param name="Text">The name.</param>
/// <param name="IsOwned">Whether the name is already reserved for this type: a component's.</param>
internal sealed record NameHint(string Text, bool IsOwned = false)
{
    public NameHint Property(string wireName) => new(Text + Identifier.Pascal(wireName, "Property"));

    public NameHint Item => new(Singular.FromPlural(Text));

    public NameHint Value => new(Text + "Value");
}

/// <summary>A type with a number, because another type has the wanted name.</summary>
/// <param name="Place">The place of the schema.</param>
internal sealed record NumberedName(Place Place, string Wanted, string Name);

/// <summary>A type whose name comes from the path of its schema.</summary>
internal sealed record InlineName(Place Place, string Name);

/// <summary>Gives each type its name, unique in the namespace regardless of case, and reserves the components' names.</summary>
internal sealed class TypeNamer(ProblemSink problems, IEnumerable<string> reserved)
{
    public const string Extension = "x-gameball-name";

    private readonly NameScope _scope = new(StringComparer.OrdinalIgnoreCase, reserved, "Model");
    private readonly Dictionary<Node, NameHint> _components = [];
    private readonly HashSet<string> _claimed = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NumberedName> _numbered = [];
    private readonly List<InlineName> _inline = [];

    /// <summary>The types whose wanted name another type has already.</summary>
    public IReadOnlyList<NumberedName> Numbered => _numbered;

    public IReadOnlyList<InlineName> Inline => _inline;

    /// <summary>
    /// Reserves the components' names before inline schemas claim names, so that a new inline schema does not rename a component.
    /// </summary>
    public void Keep(IReadOnlyList<NamedSpecNode> components)
    {
        var wanted = components
            .Select(component => new WantedName(Explicit(component.Value) ?? Identifier.Pascal(component.Name, "Type"), component.Name))
            .ToList();
        var names = _scope.ClaimAll(wanted);
        for (var i = 0; i < names.Length; i++)
        {
            _components[components[i].Value.Node] = new NameHint(names[i], IsOwned: true);
            AddNumbered(components[i].Value, wanted[i].Name, names[i]);
        }
    }

    /// <summary>
    /// Uses a component's name for the schema in another file to which it only refers, unless that is a component itself.
    /// </summary>
    public void Share(SpecNode component, SpecNode target)
    {
        if (target.Document != component.Document && !_components.ContainsKey(target.Node))
        {
            _components.Add(target.Node, _components[component.Node]);
        }
    }

    public NameHint HintFor(SpecNode schema, NameHint otherwise) => _components.TryGetValue(schema.Node, out var hint) ? hint : otherwise;

    public string Claim(SpecNode schema, NameHint hint)
    {
        if (hint.IsOwned && _claimed.Add(hint.Text))
        {
            return hint.Text;
        }

        var wanted = Explicit(schema) ?? Truncated(hint.Text);
        var name = _scope.Claim(wanted);
        AddNumbered(schema, wanted, name);
        if (name == hint.Text)
        {
            _inline.Add(new(schema.Place, name));
        }

        return name;
    }

    // A reserved name has a suffix, and there is no other type to confuse it with. Equal explicit names have a problem of their own.
    private void AddNumbered(SpecNode schema, string wanted, string name)
    {
        if (name.Length > wanted.Length && char.IsDigit(name[name.Length - 1]) && _scope.IsTaken(wanted) && !schema.Has(Extension))
        {
            _numbered.Add(new(schema.Place, wanted, name));
        }
    }

    /// <summary>Returns the name of <c>x-gameball-name</c>.</summary>
    public string? Explicit(SpecNode schema)
    {
        if (schema[Extension] is not { } extension)
        {
            return null;
        }

        var name = Identifier.Pascal(extension.Text, "Type");
        if (!string.Equals(name, extension.Text, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(BindingProblems.WrongExtensionValue(extension.Place, Extension, "a C# type name, such as '" + name + "'"));
            return name;
        }

        return extension.Text;
    }

    private static string Truncated(string name) => name.Length > 200 ? name.Substring(0, 200) : name;
}
