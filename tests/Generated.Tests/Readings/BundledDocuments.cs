using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using YamlDotNet.Serialization;

namespace Gameball.Generated.Tests.Readings;

/// <summary>The OpenAPI documents of the package, also as JSON for readers that do not follow references to other files.</summary>
internal static class BundledDocuments
{
    private static readonly string s_folder = Path.Combine(
        typeof(BundledDocuments).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!,
        "specs");

    public static IReadOnlyList<string> All { get; } = [.. Directory.GetFiles(s_folder, "*.yaml").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> OpenApi { get; } = [.. All.Where(path => !path.EndsWith(".overlay.yaml"))];

    /// <summary>The document as JSON, converted by YamlDotNet's object model: without any code of the generator.</summary>
    public static string ReadAsJson(string path)
    {
        var document = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize(new StringReader(File.ReadAllText(path)));
        return new SerializerBuilder().JsonCompatible().Build().Serialize(document!);
    }
}
