using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>A schema with all that its <c>allOf</c> and <c>$ref</c> bring along, as one.</summary>
/// <param name="parts">What is merged: bases first, the schema itself last, so that the nearest word counts.</param>
internal sealed class SchemaView(IReadOnlyList<Cursor> parts)
{
    private HashSet<string>? _required;

    /// <summary>The value of a keyword in the nearest part that has it.</summary>
    public Cursor? this[string keyword] => Owner(keyword)?[keyword];

    public ISet<string> Required => _required ??= [.. parts.SelectMany(part => part["required"]?.Items ?? []).Select(name => name.Text)];

    public bool HasProperties => parts.Any(part => part["properties"] is { Node.Members.Count: > 0 });

    /// <summary>Each property once, at the place of its first mention and with the schema of its last.</summary>
    public IEnumerable<(Member Member, Cursor Schema)> Properties()
    {
        var last = new Dictionary<string, (Member, Cursor)>();
        var order = new List<string>();
        foreach (var properties in parts.Select(part => part["properties"]).OfType<Cursor>())
        {
            foreach (var member in properties.Node.Members)
            {
                if (!last.ContainsKey(member.Name))
                {
                    order.Add(member.Name);
                }

                last[member.Name] = (member, properties.Of(member));
            }
        }

        return order.Select(name => last[name]);
    }

    public bool Has(string keyword) => Owner(keyword) is not null;

    public bool Says(string keyword) => this[keyword] is { IsTrue: true };

    public string TextOf(string keyword) => Owner(keyword)?.TextOf(keyword) ?? "";

    /// <summary>Where the keyword itself stands, for problems that concern it; the schema where it is only implied.</summary>
    public Place PlaceOf(string keyword) => (Owner(keyword) ?? parts[parts.Count - 1]).NamePlace(keyword);

    private Cursor? Owner(string keyword)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i].Has(keyword))
            {
                return parts[i];
            }
        }

        return null;
    }
}
