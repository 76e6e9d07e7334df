using System;
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Gameball.Runtime;

namespace Gameball.Generator.Benchmarks.Json;

/// <summary>From objects to UTF-8 in memory. Times and allocations are those of one row.</summary>
[MemoryDiagnoser, MinColumn]
public abstract class WritingBenchmarks<TOurs, TTheirs> : Sample<TOurs, TTheirs>
    where TTheirs : class
{
    private readonly JsonTypeInfo<TTheirs> _fastPath;
    private readonly JsonTypeInfo<TTheirs> _reflection = ByReflection.TypeInfo<TTheirs>();
    private readonly Newtonsoft<TTheirs> _newtonsoft = new();
    private readonly ArrayBufferWriter<byte> _output = new(FloorWriter.Size);
    private readonly byte[] _floor = new byte[FloorWriter.Size];
    private readonly Utf8JsonWriter _writer;

    protected WritingBenchmarks(
        TOurs ours, GeneratedJson<TOurs> json, JsonTypeInfo<TTheirs> metadata, JsonTypeInfo<TTheirs> fastPath)
        : base(ours, json, metadata)
    {
        _fastPath = fastPath;
        _writer = new(_output, new JsonWriterOptions { SkipValidation = true });
        if (fastPath.OriginatingResolver is null || metadata.Type != fastPath.Type)
        {
            throw new InvalidOperationException("The fast path is for another type.");
        }
    }

    [GlobalSetup]
    public void Check()
    {
        Describe();
        SystemTextJsonFastPath();
        Same(nameof(SystemTextJsonFastPath), _output.WrittenSpan);
        SystemTextJsonMetadata();
        Same(nameof(SystemTextJsonMetadata), _output.WrittenSpan);
        SystemTextJsonReflection();
        Same(nameof(SystemTextJsonReflection), _output.WrittenSpan);
        Same(nameof(Floor), _floor.AsSpan(0, Floor()));
        Same(nameof(BareFloor), _floor.AsSpan(0, BareFloor()));

        // Newtonsoft.Json writes 2 as 2.0, so that only the values can be compared.
        using var newtonsoft = JsonDocument.Parse(_newtonsoft.Write(Theirs).ToArray());
        using var ours = JsonDocument.Parse(Bytes);
        if (!JsonElement.DeepEquals(ours.RootElement, newtonsoft.RootElement))
        {
            throw new InvalidOperationException("Newtonsoft.Json writes other values.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public int Generated()
    {
        using JsonBuffer buffer = new();
        Emitted.WriteValue(buffer, Ours);
        return buffer.Length;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long SystemTextJsonFastPath() => Write(_fastPath);

    [Benchmark(OperationsPerInvoke = Rows)]
    public long SystemTextJsonMetadata() => Write(Metadata);

    [Benchmark(OperationsPerInvoke = Rows)]
    public long SystemTextJsonReflection() => Write(_reflection);

    [Benchmark(OperationsPerInvoke = Rows)]
    public long NewtonsoftJson() => _newtonsoft.Write(Theirs).Length;

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Floor() => WriteFloor(_floor, bare: false);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int BareFloor() => WriteFloor(_floor, bare: true);

    protected abstract int WriteFloor(byte[] output, bool bare);

    private long Write(JsonTypeInfo<TTheirs> typeInfo)
    {
        _output.ResetWrittenCount();
        _writer.Reset();
        JsonSerializer.Serialize(_writer, Theirs, typeInfo);
        return _writer.BytesCommitted;
    }
}

/// <summary>A batch's body.</summary>
public class WritingOrders()
    : WritingBenchmarks<MeasuredOrders, PlainOrders>(
        Samples.Orders, GameballJson.Converters.MeasuredOrdersJson.Instance, MetadataContext.Default.PlainOrders, FastPathContext.Default.PlainOrders)
{
    protected override int WriteFloor(byte[] output, bool bare) => FloorShapes.Write(Ours, output, bare);
}

/// <summary>A job's status, as a cache or a test server writes it.</summary>
public class WritingJobs()
    : WritingBenchmarks<BatchJobDetails, PlainJob>(
        Samples.Job, GameballJson.Converters.BatchJobDetailsJson.Instance, MetadataContext.Default.PlainJob, FastPathContext.Default.PlainJob)
{
    protected override int WriteFloor(byte[] output, bool bare) => FloorShapes.Write(Ours, output, bare);
}
