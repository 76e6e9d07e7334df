using System.IO;
using BenchmarkDotNet.Running;
using Gameball.Generator.Benchmarks;

// "Benchmarks --large FILE" writes the 10 MB document; anything else goes to BenchmarkDotNet, such as "--filter *".
// GAMEBALL_DOCUMENT names the document to measure: a JSON file; the YAML is made from it.
if (args is ["--large", var file])
{
    File.WriteAllText(file, LargeDocument.Text());
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(LargeDocument).Assembly).Run(args);
