using Gameball.Generator.Nodes;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>A readable document of the client. Compared by reference.</summary>
internal sealed class ApiDocument(SourceDocument source, Node root)
{
    public string Path { get; } = source.Path;

    public string FileName { get; } = FilePath.NameOf(source.Path);

    public bool IsBundled { get; } = source.IsBundled;

    public DocumentKind Kind { get; } = source.Kind;

    public SpecNode Root => new(root, this);
}
