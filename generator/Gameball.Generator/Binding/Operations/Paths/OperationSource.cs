using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>An operation in a document, before binding.</summary>
/// <param name="Document">The document with the operation in its <c>paths</c>; its content may be in others.</param>
/// <param name="Verb">The verb in upper case.</param>
/// <param name="NamePlace">The place of the verb.</param>
internal sealed record OperationSource(
    ApiDocument Document, string Verb, string Path, SpecNode PathItem, SpecNode Operation, Place NamePlace)
{
    /// <summary>Verb and path without the parameters' names, which identify the operation.</summary>
    public string Key => Verb + " " + OperationNames.Template(Path);

    /// <summary>
    /// The path to send. Some documents distinguish operations of one path by a fragment, which is not sent to the server and would contain
    /// the query.
    /// </summary>
    public string Address => Path.IndexOf('#') is >= 0 and var fragment ? Path.Substring(0, fragment) : Path;

    /// <summary>The name in messages: the operationId, or verb and path.</summary>
    public string Title => Operation.TextOf("operationId") is { Length: > 0 } id ? id : Verb + " " + Path;

    /// <summary>The first tag, or the path's first significant segment.</summary>
    public string Tag => Operation["tags"]?.Items.FirstOrDefault()?.Text is { Length: > 0 } tag ? tag : OperationNames.TagOf(Path);

    /// <summary>Compares by reference, because each operation is read once.</summary>
    public bool Equals(OperationSource? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Operation.Node.GetHashCode();

    public IEnumerable<string> Tags => Operation["tags"]?.Items.Select(tag => tag.Text) is { } tags && tags.Any() ? tags : [Tag];
}
