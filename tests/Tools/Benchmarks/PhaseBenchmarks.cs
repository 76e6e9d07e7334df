using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Gameball.Generator.Binding;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Generator.Overlays;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Benchmarks;

/// <summary>Each step of the generator by itself, warm: the cost of an edit of the document in an editor.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PhaseBenchmarks
{
    private static readonly BindingSettings s_settings = new(
        "Gameball", "GameballClient", true, EquatableArray<string>.Empty, EquatableArray<string>.Empty, JsonDirections.Both);

    private SourceDocument _document = null!;
    private IReadOnlyList<SourceDocument> _overlaid = null!;
    private ClientModel _client = null!;
    private EquatableArray<FileModel> _files;

    [GlobalSetup]
    public void SetUp()
    {
        _document = DocumentReader.Read("openapi.json", isBundled: false, Published.Json);
        _overlaid = OverlayApplier.Apply([_document]).Documents;
        _client = ClientBinder.Bind(_overlaid, s_settings).Model!;
        _files = FilePlan.Create(_client);
    }

    [Benchmark]
    public object ReadJson() => DocumentReader.Read("openapi.json", isBundled: false, Published.Json);

    [Benchmark]
    public object ReadYaml() => DocumentReader.Read("openapi.yaml", isBundled: false, Published.Yaml);

    [Benchmark]
    public object Overlay() => OverlayApplier.Apply([_document]);

    [Benchmark]
    public object Bind() => ClientBinder.Bind(_overlaid, s_settings).Model!;

    [Benchmark]
    public int Plan() => FilePlan.Create(_client).Count;

    [Benchmark]
    public int Emit() => _files.Sum(file => FileEmitter.Emit(file).Length);
}
