using System;
using System.Globalization;
using System.IO;
using BenchmarkDotNet.Running;
using Gameball.Generator.Benchmarks;
using Gameball.Generator.Benchmarks.Analyzers;
using Gameball.Generator.Benchmarks.Call;
using Gameball.Generator.Benchmarks.Import;
using Gameball.Generator.Benchmarks.Journal;
using Gameball.Generator.Benchmarks.Json;
using Gameball.Generator.Benchmarks.Local;
using Gameball.Generator.Benchmarks.Used;

const string Usage =
    """
    Benchmarks                             asks which benchmarks to run by BenchmarkDotNet
    Benchmarks --filter PATTERN [-i]       runs these: '*' for all, '*.Json.*' for JSON; -i in this process. Any option of BenchmarkDotNet
    Benchmarks --json                      JSON in half a minute, on a busy machine too
    Benchmarks --analyzers                 the cost of each analyzer for a keystroke in a file of 1,000 lines
    Benchmarks --used                      the cost of a keystroke where only used operations are emitted
    Benchmarks --call                      tracks one order again and again, beside plain HttpClient
    Benchmarks --import [ROWS]             sends rows to a sink, ten million unless set, beside a plain loop
    Benchmarks --local [ROWS]              sends rows and single orders to the local Gameball, 200,000 rows unless set
    Benchmarks --journal [ROWS] [FOLDER]   what a journal costs an import on the disk of FOLDER
    Benchmarks --large FILE [FAMILY]       writes a document of 10 MB, whose schemas refer to each other in families of FAMILY, or all to all
    GAMEBALL_DOCUMENT names the document to measure: a JSON file; the YAML is made from it.
    """;

if (args is ["--help", ..])
{
    Console.WriteLine(Usage);
    return;
}

if (args is ["--large", var file, .. var families])
{
    var document = families is [var family] ? new LargeDocument(int.Parse(family, CultureInfo.InvariantCulture)) : new LargeDocument();
    File.WriteAllText(file, document.Text());
    return;
}

if (args is ["--json"])
{
    QuickRun.Run();
    return;
}

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

if (args is ["--local", ..])
{
    await LocalRun.RunAsync(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["--analyzers"])
{
    await AnalyzerCost.RunAsync();
    return;
}

if (args is ["--used"])
{
    UsedCost.Run();
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
