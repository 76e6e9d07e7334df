using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Gameball.Generated.Tests.Readings;

/// <summary>An operation as a bundled document states it.</summary>
internal sealed record StatedOperation(string File, string Verb, string Path, JsonElement Json)
{
    private static readonly HashSet<string> s_verbs = ["get", "put", "post", "delete", "patch"];

    public static IReadOnlyList<StatedOperation> All { get; } = [.. BundledDocuments.OpenApi.SelectMany(InFile)];

    public string? Text(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public override string ToString() => $"{File}: {Verb.ToUpperInvariant()} {Path}";

    private static IEnumerable<StatedOperation> InFile(string file)
    {
        var root = JsonDocument.Parse(BundledDocuments.ReadAsJson(file)).RootElement;
        return root.TryGetProperty("paths", out var paths)
            ? from path in paths.EnumerateObject()
              from member in path.Value.EnumerateObject()
              where s_verbs.Contains(member.Name)
              select new StatedOperation(System.IO.Path.GetFileName(file), member.Name, path.Name, member.Value)
            : [];
    }
}
