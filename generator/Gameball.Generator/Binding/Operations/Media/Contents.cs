using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>Reads the media types of a body, a response or a parameter.</summary>
internal static class Contents
{
    /// <summary>Returns the media types by name, with references to components resolved; none without content.</summary>
    public static IReadOnlyList<NamedSpecNode> Content(this ReferenceResolver references, SpecNode owner) =>
        references.Member(owner, "content") is not { } content ? [] : content.Node.Members
            .Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal))
            .Select(member => new NamedSpecNode(member.Name, references.Resolve(content.Child(member)) ?? content.Child(member)))
            .ToList();
}
