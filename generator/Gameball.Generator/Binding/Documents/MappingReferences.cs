using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Turns the values of a discriminator's mapping into references.</summary>
internal static class MappingReferences
{
    public const string DiscriminatorKeyword = "discriminator";

    private const string Mapping = "mapping";
    private const string Default = "defaultMapping";

    /// <summary>
    /// Returns the reference for a value: the name of a component or a reference. A name with a dot or a slash may be either.
    /// </summary>
    /// <param name="value">A value of the mapping.</param>
    public static SpecNode FromValue(SpecNode value, ReferenceResolver references) =>
        references.FindMapping(value.Document, "components", "schemas")?[value.Text] is not null
            ? To(value, "#/components/schemas/" + Uri.EscapeDataString(value.Text.Replace("~", "~0").Replace("/", "~1")))
            : To(value, value.Text);

    /// <summary>Returns the values in the discriminator of a schema; none without a discriminator.</summary>
    public static IEnumerable<Node> In(Node schema) => schema[DiscriminatorKeyword] is { } discriminator
        ? (discriminator[Mapping]?.Members ?? [])
            .Select(member => member.Value)
            .Concat(discriminator[Default] is { } otherwise ? [otherwise] : [])
            .Where(value => value.Kind == NodeKind.Text)
        : [];

    private static SpecNode To(SpecNode value, string reference)
    {
        var text = Node.Scalar(NodeKind.Text, reference, value.Place);
        return new(Node.Mapping([new Member(ReferenceResolver.Keyword, value.Place, text)], value.Place), value.Document);
    }
}
