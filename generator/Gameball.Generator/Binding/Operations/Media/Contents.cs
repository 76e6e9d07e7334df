using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>The media types that a body, an answer or a parameter is offered in.</summary>
internal static class Contents
{
    /// <summary>Each media type by its name, where a component stands for it too; none where there is no content.</summary>
    public static IReadOnlyList<NamedSpecNode> Content(this ReferenceResolver references, SpecNode owner) =>
        references.Part(owner, "content") is not { } content ? [] : content.Node.Members
            .Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal))
            .Select(member => new NamedSpecNode(member.Name, references.Resolve(content.Child(member)) ?? content.Child(member)))
            .ToList();
}
