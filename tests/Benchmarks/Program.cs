using System.Globalization;
using System.IO;
using BenchmarkDotNet.Running;
using Gameball.Generator.Benchmarks;
using Gameball.Generator.Benchmarks.Call;
using Gameball.Generator.Benchmarks.Import;
using Gameball.Generator.Benchmarks.Journal;
using Gameball.Generator.Benchmarks.Json;

// "Benchmarks --large FILE" writes the 10 MB document; "--json" measures JSON on a busy machine, in a minute; "--import ROWS" sends rows
// to a sink, by default ten million; "--call" tracks one order many times; other arguments go to BenchmarkDotNet, such as
// "--filter *" or, for JSON alone, "--filter *.Json.*".
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

// "--journal [ROWS] [FOLDER]": the cost of a journal for an import; the folder selects the disk.
if (args is ["--journal", .. var given])
{
    await JournalCost.RunAsync(
        given.Length > 0 ? int.Parse(given[0], CultureInfo.InvariantCulture) : 200_000, given.Length > 1 ? given[1] : Path.GetTempPath());
    return;
}

if (args is ["--import", ..])
{
    await ImportRun.RunAsync(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["--call"])
{
    await CallRun.RunAsync();
    return;
}

if (Sink.Run(args))
{
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(LargeDocument).Assembly).Run(args);
