using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>A member of a mapping with the document that its value's references resolve in.</summary>
internal sealed record NamedSpecNode(string Name, SpecNode Value);

/// <summary>A component whose name another document has given to another shape already.</summary>
/// <param name="Place">Where its name stands.</param>
/// <param name="First">What has the name.</param>
internal sealed record Rival(string Name, SpecNode Value, Place Place, SpecNode First)
{
    /// <summary>What it is called instead: by its file, which another document of the project does not change.</summary>
    public string OwnName => FilePath.StemOf(Value.Document.Path) + "." + Name;
}
