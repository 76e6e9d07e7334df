using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Compare;

/// <summary>The JSON shapes of a client's types, without their names.</summary>
internal sealed class TypeShapes(ClientModel client)
{
    private readonly Dictionary<string, TypeModel> _types = client.Types.ToDictionary(type => type.Name);
    private readonly HashSet<string> _open = [];

    /// <summary>A text that is equal for two types with the same members, values and cases.</summary>
    public string Get(TypeRef type)
    {
        var shape = type.Name is { } name ? OfNamed(name) : $"{type.Kind}";
        return shape + (type.Element is { } element ? $"[{Get(element)}]" : "") + (type.Nullable ? "?" : "");
    }

    /// <summary>The members of a record and the cases of a union.</summary>
    public IEnumerable<(string Step, TypeRef Type)> Inside(string name) => _types[name] switch
    {
        RecordModel record => record.Properties.Select(property => ("." + property.WireName, property.Type))
            .Concat(record.Extra is { } extra ? [("{}", extra)] : []),
        UnionModel union => union.Cases.Select((choice, i) => ($"({i})", choice.Type)),
        _ => [],
    };

    /// <summary>What differs between two types, in words; empty if nothing does.</summary>
    public static string Differences(TypeShapes ours, string our, TypeShapes theirs, string their) =>
        string.Join(" and ", (ours._types[our], theirs._types[their]) switch
        {
            (RecordModel one, RecordModel other) => OfRecords(ours, one, theirs, other),
            (EnumModel, EnumModel) when ours.OfNamed(our) != theirs.OfNamed(their) => ["values"],
            _ when ours.OfNamed(our) != theirs.OfNamed(their) => ["kind"],
            _ => [],
        });

    private static IEnumerable<string> OfRecords(TypeShapes ours, RecordModel our, TypeShapes theirs, RecordModel their)
    {
        var shared = our.Properties.Join(their.Properties, one => one.WireName, one => one.WireName, (one, other) => (One: one, Other: other)).ToList();
        if (shared.Count != our.Properties.Count || shared.Count != their.Properties.Count || our.Extra is null != their.Extra is null)
        {
            yield return "members";
        }

        if (shared.Exists(pair => pair.One.Required != pair.Other.Required))
        {
            yield return "required members";
        }

        if (shared.Exists(pair => ours.Get(pair.One.Type) != theirs.Get(pair.Other.Type)))
        {
            yield return "types of members";
        }
    }

    private string OfNamed(string name)
    {
        if (!_open.Add(name))
        {
            return "the type around it";
        }

        var shape = _types[name] switch
        {
            RecordModel record => $"{{{string.Join(" ", record.Properties.OrderBy(one => one.WireName, System.StringComparer.Ordinal)
                .Select(one => $"{one.WireName}{(one.Required ? "!" : "")}:{Get(one.Type)}"))}}}{(record.Extra is { } extra ? Get(extra) : "")}",
            UnionModel union => $"({string.Join("|", union.Cases.Select(choice => Get(choice.Type)))})",
            EnumModel type => $"<{type.Underlying} {string.Join("|", type.Values.Select(one => one.Value).Order(System.StringComparer.Ordinal))}>",
            _ => "",
        };
        _open.Remove(name);
        return shape;
    }
}
