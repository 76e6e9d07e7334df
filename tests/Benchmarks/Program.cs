using System.IO;
using BenchmarkDotNet.Running;
using Gameball.Generator.Benchmarks;
using Gameball.Generator.Benchmarks.Import;
using Gameball.Generator.Benchmarks.Json;

// "Benchmarks --large FILE" writes the 10 MB document; "--json" measures JSON on a busy machine, in a minute; "--import ROWS" sends rows
// to a sink, ten million unless told; anything else goes to BenchmarkDotNet, such as "--filter *" or, for JSON alone, "--filter *.Json.*".
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

if (args is ["--import", ..])
{
    await ImportRun.RunAsync(args.Length > 1 ? args[1] : null);
    return;
}

if (Sink.Run(args))
{
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(LargeDocument).Assembly).Run(args);
