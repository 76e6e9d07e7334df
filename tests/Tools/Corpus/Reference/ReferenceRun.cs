using System;
using System.IO;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>Writes the reference, and deletes pages without a group.</summary>
internal static class ReferenceRun
{
    public static int Run(string specs, string folder)
    {
        var pages = ReferencePages.Write(ApiDescription.OfFolder(specs));
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.GetFiles(folder, "*.md").Where(path => !pages.ContainsKey(Path.GetFileName(path))))
        {
            File.Delete(old);
        }

        foreach (var (name, text) in pages)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        Console.Out.WriteLine($"{pages.Count} pages in {folder}");
        return 0;
    }
}
