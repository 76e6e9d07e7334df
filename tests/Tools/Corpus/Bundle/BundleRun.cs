using System;
using System.IO;

namespace Gameball.Generator.Corpus.Bundle;

/// <summary>Writes the bundle that the local Gameball checks requests by.</summary>
internal static class BundleRun
{
    public static int Run(string specs, string file)
    {
        var text = DocumentBundle.Write(specs);
        File.WriteAllText(file, text);
        Console.Out.WriteLine($"{text.Length:N0} characters in {file}");
        return 0;
    }
}
