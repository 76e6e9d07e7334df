using System.IO;
using BenchmarkDotNet.Running;
using Gameball.Generator.Benchmarks;
using Gameball.Generator.Benchmarks.Json;

// "Benchmarks --large FILE" writes the 10 MB document; "--json" measures JSON on a busy machine, in a minute; anything else goes to
// BenchmarkDotNet, such as "--filter *" or, for JSON alone, "--filter *.Json.*".
// GAMEBALL_DOCUMENT names the document to measure: a JSON file; the YAML is made from it.
if (args is ["--large", var file])
{
    File.WriteAllText(file, LargeDocument.Text());
    return;
}

if (args is ["--json"])
{
    QuickRun.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(LargeDocument).Assembly).Run(args);
