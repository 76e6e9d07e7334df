using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Gameball.Runtime;

namespace Gameball.Generator.Benchmarks.Json;

/// <summary>One value in the types of every contender, and the bytes that all of them must write.</summary>
public abstract class Sample<TOurs, TTheirs>
    where TTheirs : class
{
    protected const int Rows = Samples.Rows;

    protected Sample(TOurs ours, GeneratedJson<TOurs> json, JsonTypeInfo<TTheirs> metadata)
    {
        Ours = ours;
        Emitted = json;
        Metadata = metadata;
        using JsonBuffer buffer = new();
        json.WriteValue(buffer, ours);
        Bytes = buffer.WrittenSpan.ToArray();
        Theirs = JsonSerializer.Deserialize(Bytes, metadata)!;
    }

    protected byte[] Bytes { get; }

    protected TOurs Ours { get; }

    protected TTheirs Theirs { get; }

    protected GeneratedJson<TOurs> Emitted { get; }

    protected JsonTypeInfo<TTheirs> Metadata { get; }

    /// <summary>Prints the size of a row, for comparison with the times.</summary>
    protected void Describe() => Console.WriteLine($"// {Bytes.Length / Rows} bytes a row");

    /// <summary>Throws if a contender does other work than the rest.</summary>
    protected void Same(string contender, ReadOnlySpan<byte> written)
    {
        if (!written.SequenceEqual(Bytes))
        {
            throw new InvalidOperationException($"{contender} writes other bytes.");
        }
    }
}
