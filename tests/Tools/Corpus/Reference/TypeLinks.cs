using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>The files of pages and types, and links to types.</summary>
internal sealed class TypeLinks(ClientModel client)
{
    public const string SharedFile = "shared-types.md";

    private readonly Dictionary<string, string> _files = client.Types.ToDictionary(
        type => type.Name,
        type => client.Tags.Any(tag => tag.Key == type.Group) ? FileOf(type.Group) : SharedFile);

    public CSharpNames Names { get; } = new(client);

    public static string FileOf(string group) => group.ToLowerInvariant() + ".md";

    /// <summary>A type as code. A type of the client is a link to its section.</summary>
    /// <param name="written">The C# type.</param>
    /// <param name="type">The type in the model.</param>
    /// <param name="from">The page of the link.</param>
    public string Link(string written, TypeRef? type, string from)
    {
        var code = Markdown.CodeSpan(written);
        while (type is { Name: null, Element: { } element })
        {
            type = element;
        }

        return type?.Name is not { } name ? code
            : Markdown.Link(code, (_files[name] == from ? "" : _files[name]) + Markdown.Anchor(name));
    }
}
