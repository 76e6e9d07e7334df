using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>An operation as a document states it, before anything is bound.</summary>
/// <param name="Document">The one whose <c>paths</c> list it; what it consists of may stand in others.</param>
/// <param name="Verb">Upper case.</param>
/// <param name="NamePlace">Where the verb stands.</param>
internal sealed record OperationSource(
    ApiDocument Document, string Verb, string Path, SpecNode PathItem, SpecNode Operation, Place NamePlace)
{
    /// <summary>Verb and path with the parameters' names left out: what no other operation may share.</summary>
    public string Key => Verb + " " + OperationNames.Template(Path);

    /// <summary>
    /// The path as it is sent. Documents tell operations of one path apart by a fragment, which would take the query with it and never
    /// reach the server.
    /// </summary>
    public string Address => Path.IndexOf('#') is >= 0 and var fragment ? Path.Substring(0, fragment) : Path;

    /// <summary>How messages call it: the operationId, or verb and path.</summary>
    public string Title => Operation.TextOf("operationId") is { Length: > 0 } id ? id : Verb + " " + Path;

    /// <summary>The first tag, or the path's first telling segment.</summary>
    public string Tag => Operation["tags"]?.Items.FirstOrDefault()?.Text is { Length: > 0 } tag ? tag : OperationNames.TagOf(Path);

    /// <summary>Each is met once.</summary>
    public bool Equals(OperationSource? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Operation.Node.GetHashCode();

    public IEnumerable<string> Tags => Operation["tags"]?.Items.Select(tag => tag.Text) is { } tags && tags.Any() ? tags : [Tag];
}
