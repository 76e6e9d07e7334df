using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>The components of one kind in all documents.</summary>
/// <param name="All">All components with distinct shapes.</param>
/// <param name="Rivals">The components among them whose name another one has already.</param>
internal sealed record MergedComponents(IReadOnlyList<NamedSpecNode> All, IReadOnlyList<Rival> Rivals);

/// <summary>
/// Merges the components of several documents: equal ones become one component, and different ones with the same name stay two, because a
/// document cannot always be changed.
/// </summary>
internal sealed class ComponentMerger(ReferenceResolver references, ShapeEquality shapes)
{
    public MergedComponents Schemas(IEnumerable<ApiDocument> documents) => Components(documents, "schemas", (_, _) => true);

    /// <summary>
    /// Merges security schemes. Equal schemes for different servers stay two, because a credential belongs to one server.
    /// </summary>
    /// <param name="areServersShared">Whether two documents have a server in common.</param>
    public MergedComponents SecuritySchemes(IEnumerable<ApiDocument> documents, Func<ApiDocument, ApiDocument, bool> areServersShared) =>
        Components(documents, "securitySchemes", (one, other) => areServersShared(one.Document, other.Document));

    /// <param name="canMerge">Whether two equal components may be merged.</param>
    private MergedComponents Components(IEnumerable<ApiDocument> documents, string kind, Func<SpecNode, SpecNode, bool> canMerge)
    {
        var all = new List<NamedSpecNode>();
        var rivals = new List<Rival>();
        var known = new Dictionary<string, List<SpecNode>>();
        foreach (var components in documents.Select(document => references.FindMapping(document, "components", kind)).OfType<SpecNode>())
        {
            foreach (var member in components.Node.Members)
            {
                var value = components.Child(member);
                if (!known.TryGetValue(member.Name, out var others))
                {
                    known.Add(member.Name, others = []);
                }

                if (others.Find(other => other.Node == value.Node || (canMerge(other, value) && shapes.AreSame(other, value))) is { } same)
                {
                    references.Replace(member.Value, references.Peek(same));
                    continue;
                }

                if (others.Count > 0)
                {
                    rivals.Add(new(member.Name, value, member.NamePlace, others[0]));
                }

                others.Add(value);
                all.Add(new(member.Name, value));
            }
        }

        return new(all, rivals);
    }
}
