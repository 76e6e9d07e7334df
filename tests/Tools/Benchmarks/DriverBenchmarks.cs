using System;
using BenchmarkDotNet.Attributes;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gameball.Generator.Benchmarks;

/// <summary>The generator inside Roslyn's driver, warm: a whole build, and the cost of edits in an editor.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class DriverBenchmarks
{
    private const string Described = "\"description\": \"";

    private readonly TestProject _json = new TestProject().With("openapi.json", Published.Json);
    private readonly TestProject _yaml = new TestProject().With("openapi.yaml", Published.Yaml);
    private readonly TestProject _large = new TestProject().With("large.json", new LargeDocument().Text());

    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _driver = null!;
    private TestDocument _redescribed = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _compilation = _json.Compilation();
        _edited = (_json with { Code = "class Edited { }" }).Compilation();
        _driver = _json.NewDriver().RunGenerators(_compilation);

        // The last description of the document belongs to a schema.
        var at = Published.Json.LastIndexOf(Described, StringComparison.Ordinal) + Described.Length;
        _redescribed = new TestDocument("openapi.json", Published.Json.Insert(at, "Edited. "));
    }

    [Benchmark(Baseline = true)]
    public object PublishedJson() => _json.NewDriver().RunGenerators(_compilation);

    [Benchmark]
    public object PublishedYaml() => _yaml.NewDriver().RunGenerators(_compilation);

    [Benchmark]
    public object Large() => _large.NewDriver().RunGenerators(_compilation);

    [Benchmark]
    public object KeystrokeInOtherCode() => _driver.RunGenerators(_edited);

    [Benchmark]
    public object EditOfOneDescription() =>
        _driver.ReplaceAdditionalText(_json.Documents[0], _redescribed).RunGenerators(_compilation);
}
