using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Binding;

/// <summary>The names for a tag.</summary>
/// <param name="Wire">The tag as written in its first operation.</param>
internal sealed record TagName(string Wire, string Key, string Property, string ClassName, string InterfaceName);

/// <summary>An operation and the names for its tag.</summary>
internal sealed record TaggedOperation(OperationSource Source, TagName Tag);

/// <summary>Groups operations by their first tag. Tags with the same name in C# are one tag.</summary>
internal sealed class TagBinder(BindingSettings settings)
{
    private readonly Dictionary<string, TagName> _tags = new(StringComparer.OrdinalIgnoreCase);

    private readonly NameScope _keys = new(StringComparer.OrdinalIgnoreCase, ReservedNames.FileKeys, "Operations");

    private readonly NameScope _properties =
        new(StringComparer.OrdinalIgnoreCase, [.. ReservedNames.ClientProperties, settings.ClientName], "Operations");

    private readonly NameScope _classes = new(StringComparer.OrdinalIgnoreCase, ReservedNames.Types(settings), "");

    /// <summary>All class and interface names so far.</summary>
    public IEnumerable<string> TypeNames => _tags.Values.SelectMany(tag => new[] { tag.ClassName, tag.InterfaceName });

    public TagName GetTag(OperationSource source)
    {
        var name = Identifier.Pascal(source.Tag, "Tag");
        if (!_tags.TryGetValue(name, out var tag))
        {
            var property = _properties.Claim(name);
            var isFree = _classes.IsFree(property + "Client") && _classes.IsFree("I" + property + "Client");
            var className = _classes.Claim(property + (isFree ? "Client" : "OperationsClient"));
            _tags.Add(name, tag = new TagName(source.Tag, _keys.Claim(name), property, className, _classes.Claim("I" + className)));
        }

        return tag;
    }

    /// <summary>Returns the documents' description of a tag.</summary>
    public static Documentation Describe(TagName tag, IEnumerable<ApiDocument> documents)
    {
        foreach (var stated in documents.SelectMany(document => document.Root["tags"]?.Items ?? []))
        {
            if (stated.TextOf("name") == tag.Wire)
            {
                return DocumentationBinder.OfPlace(stated);
            }
        }

        return Documentation.None;
    }
}
