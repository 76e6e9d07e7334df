using System;
using System.IO;

namespace Gameball.BulkImport.Tests.Support;

/// <summary>The repository's files.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Gameball.Generated.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
