using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>A readable OpenAPI document among those that become one client. Compared by reference.</summary>
internal sealed class ApiDocument(SourceDocument source, Node root)
{
    public string Path { get; } = source.Path;

    public string FileName { get; } = FileNameOf(source.Path);

    public bool IsBundled { get; } = source.IsBundled;

    public Cursor Root => new(root, this);

    // Not Path.GetFileName: the compiler's paths may carry the other system's separator, and names decide the order.
    public static string FileNameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
