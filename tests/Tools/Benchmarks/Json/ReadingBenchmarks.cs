using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Gameball.Runtime;

namespace Gameball.Generator.Benchmarks.Json;

/// <summary>From UTF-8 in memory to objects. Times and allocations are those of one row.</summary>
[MemoryDiagnoser, MinColumn]
public abstract class ReadingBenchmarks<TOurs, TTheirs>(TOurs ours, GeneratedJson<TOurs> json, JsonTypeInfo<TTheirs> metadata)
    : Sample<TOurs, TTheirs>(ours, json, metadata)
    where TTheirs : class
{
    private readonly JsonTypeInfo<TTheirs> _reflection = ByReflection.TypeInfo<TTheirs>();
    private readonly Newtonsoft<TTheirs> _newtonsoft = new();

    [GlobalSetup]
    public void Check()
    {
        Describe();
        using JsonBuffer buffer = new();
        Emitted.WriteValue(buffer, Generated());
        Same(nameof(Generated), buffer.WrittenSpan);
        Same(nameof(SystemTextJsonMetadata), JsonSerializer.SerializeToUtf8Bytes(SystemTextJsonMetadata(), Metadata));
        Same(nameof(SystemTextJsonReflection), JsonSerializer.SerializeToUtf8Bytes(SystemTextJsonReflection(), Metadata));
        Same(nameof(NewtonsoftJson), JsonSerializer.SerializeToUtf8Bytes(NewtonsoftJson(), Metadata));
    }

    /// <summary>As the client reads a response.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public TOurs Generated()
    {
        var reader = new JsonReader(Bytes);
        return Emitted.ReadValue(ref reader);
    }

    /// <summary>As a converter of System.Text.Json, whose reader passes over the value first.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public TOurs GeneratedConverter()
    {
        var reader = new Utf8JsonReader(Bytes);
        reader.Read();
        return Emitted.ReadValue(ref reader);
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public TTheirs SystemTextJsonMetadata() => JsonSerializer.Deserialize(Bytes, Metadata)!;

    [Benchmark(OperationsPerInvoke = Rows)]
    public TTheirs SystemTextJsonReflection() => JsonSerializer.Deserialize(Bytes, _reflection)!;

    [Benchmark(OperationsPerInvoke = Rows)]
    public TTheirs NewtonsoftJson() => _newtonsoft.Read(Bytes);

    /// <summary>The tokens alone, without values.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public int Floor() => FloorWriter.Tokens(Bytes);
}

/// <summary>A job's status.</summary>
public class ReadingJobs()
    : ReadingBenchmarks<BatchJobDetails, PlainJob>(Samples.Job, GameballJson.Converters.BatchJobDetailsJson.Instance, MetadataContext.Default.PlainJob);

/// <summary>A batch's body, as a queue or a test server reads it.</summary>
public class ReadingOrders()
    : ReadingBenchmarks<MeasuredOrders, PlainOrders>(Samples.Orders, GameballJson.Converters.MeasuredOrdersJson.Instance, MetadataContext.Default.PlainOrders);
