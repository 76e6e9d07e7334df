using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>
/// Names the component schemas of all documents. If documents give one name to several shapes, the first one that an operation uses keeps
/// it, and each other one also gets the name of its file.
/// </summary>
internal sealed class ComponentNames(MergedComponents components, ProblemSink problems, ReferenceResolver references, TypeNamer namer)
{
    /// <param name="roots">The root nodes that the client uses.</param>
    public void Keep(IEnumerable<SpecNode> roots)
    {
        var losers = Losers(roots).ToList();
        var nodes = new HashSet<Node>(losers.Select(rival => rival.Value.Node));
        namer.Keep(components.All.Where(component => !nodes.Contains(component.Value.Node)).ToList());
        namer.Keep(losers.Select(rival => new NamedSpecNode(rival.OwnName, rival.Value)).ToList());

        foreach (var (_, schema) in components.All)
        {
            namer.Share(schema, references.Peek(schema));
        }
    }

    /// <summary>Reports the name collisions between types of the client.</summary>
    /// <param name="displaced">The operations that share their name with another one.</param>
    public void Check(IEnumerable<TypeModel> types, IReadOnlyList<DisplacedBase> displaced)
    {
        if (components.Rivals.Count + namer.Numbered.Count + displaced.Count == 0)
        {
            return;
        }

        var emitted = new HashSet<string>(types.Select(type => type.Name), StringComparer.Ordinal);
        foreach (var numbered in namer.Numbered.Where(numbered => emitted.Contains(numbered.Name)))
        {
            problems.Add(NameProblems.NumberedType(numbered.Place, numbered.Name, numbered.Wanted));
        }

        if (displaced.Count > 0)
        {
            CheckInline(emitted, displaced);
        }

        foreach (var rival in components.Rivals.Where(rival => namer.Explicit(rival.Value) is null))
        {
            var (first, own) = (NameOf(rival.First), NameOf(rival.Value));
            if (emitted.Contains(first) && emitted.Contains(own))
            {
                problems.Add(BindingProblems.ConflictingSchema(rival.Place, rival.Name, rival.First.Document.FileName, own, first));
            }
        }
    }

    // The type names of one of two operations depend on the other one, as with a number.
    private void CheckInline(HashSet<string> emitted, IReadOnlyList<DisplacedBase> displaced)
    {
        foreach (var inline in namer.Inline.Where(inline => emitted.Contains(inline.Name)))
        {
            var wanted = displaced.Where(other => Begins(inline.Name, other.Own))
                .Select(other => other.Wanted + inline.Name.Substring(other.Own.Length))
                .FirstOrDefault(emitted.Contains);
            if (wanted is not null)
            {
                problems.Add(NameProblems.NumberedType(inline.Place, inline.Name, wanted));
            }
        }
    }

    // Only whole words count.
    private static bool Begins(string name, string start) =>
        name.Length > start.Length && name.StartsWith(start, StringComparison.Ordinal) && !char.IsLower(name[start.Length]);

    private string NameOf(SpecNode schema) => namer.HintFor(schema, new NameHint("")).Text;

    private IEnumerable<Rival> Losers(IEnumerable<SpecNode> roots)
    {
        if (components.Rivals.Count == 0)
        {
            yield break;
        }

        var used = ReachedNodes.Collect(roots, references);
        foreach (var rivals in components.Rivals.GroupBy(rival => rival.Name))
        {
            var first = rivals.First();
            var all = rivals.Prepend(first with { Value = first.First }).ToList();
            var winner = all.Find(rival => used.Contains(rival.Value.Node)) ?? all[0];
            foreach (var loser in all.Where(rival => rival != winner))
            {
                yield return loser;
            }
        }
    }
}
