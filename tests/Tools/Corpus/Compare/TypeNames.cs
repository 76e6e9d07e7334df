using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Compare;

/// <summary>
/// Compares the names of types at the same place of two clients: an argument or the result of the same method, or a member inside of it.
/// A line says what else differs, because each kind of difference has a reason of its own.
/// </summary>
internal sealed class TypeNames(ClientModel ours, ClientModel theirs)
{
    private readonly TypeShapes _ours = new(ours);
    private readonly TypeShapes _theirs = new(theirs);
    private readonly HashSet<(string Ours, string Theirs)> _met = [];
    private readonly List<(string Ours, string Theirs, string Place)> _renamed = [];

    public static IEnumerable<Difference> Render(ClientModel ours, ClientModel theirs)
    {
        var names = new TypeNames(ours, theirs);
        var others = Operations(theirs).ToDictionary(one => one.Name, one => one.Operation);
        foreach (var (name, operation) in Operations(ours))
        {
            if (others.TryGetValue(name, out var other))
            {
                names.Compare(operation, other, name);
            }
        }

        return names._renamed.Select(names.Describe);
    }

    private Difference Describe((string Ours, string Theirs, string Place) one)
    {
        var shapes = _met.Count(pair => pair.Ours == one.Ours) > 1 ? "one of several"
            : _met.Count(pair => pair.Theirs == one.Theirs) > 1 ? "several of ours"
            : TypeShapes.Differences(_ours, one.Ours, _theirs, one.Theirs) is { Length: > 0 } differences ? "other " + differences
            : "shapes agree";
        return new("surface", "type " + one.Ours, $"called {one.Theirs} in theirs, {shapes}, at {one.Place}");
    }

    private void Compare(OperationModel our, OperationModel their, string name)
    {
        foreach (var (one, other) in our.Parameters.Join(their.Parameters, one => one.Name, other => other.Name, (one, other) => (one, other)))
        {
            Compare(one.Type, other.Type, $"{name} {one.Name}");
        }

        Compare(our.Body?.Type, their.Body?.Type, name + " request");
        Compare(our.Response?.Type, their.Response?.Type, name + " response");
        foreach (var (one, other) in our.Errors.Join(their.Errors, one => one.Statuses, other => other.Statuses, (one, other) => (one, other)))
        {
            Compare(one.Type, other.Type, $"{name} response {one.Statuses}");
        }
    }

    private void Compare(TypeRef? our, TypeRef? their, string place)
    {
        if (our is null || their is null)
        {
            return;
        }

        if (our.Name is { } name && their.Name is { } other && _met.Add((name, other)))
        {
            if (name != other)
            {
                _renamed.Add((name, other, place));
            }

            foreach (var (step, inside) in _ours.Inside(name))
            {
                Compare(inside, _theirs.Inside(other).FirstOrDefault(one => one.Step == step).Type, place + step);
            }
        }

        Compare(our.Element, their.Element, place + "[]");
    }

    private static IEnumerable<(string Name, OperationModel Operation)> Operations(ClientModel client) =>
        client.Tags.SelectMany(tag => tag.Operations.Select(operation => (tag.Property + "." + operation.Method, operation)));
}
