using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>A member of a mapping, whose value has the document for its references.</summary>
internal sealed record NamedSpecNode(string Name, SpecNode Value);

/// <summary>A component whose name belongs to another shape of another document already.</summary>
/// <param name="Place">The place of its name.</param>
/// <param name="First">The component with the name.</param>
internal sealed record Rival(string Name, SpecNode Value, Place Place, SpecNode First)
{
    /// <summary>Its name instead, with its file, so that other documents of the project do not change it.</summary>
    public string OwnName => FilePath.StemOf(Value.Document.Path) + "." + Name;
}
