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
