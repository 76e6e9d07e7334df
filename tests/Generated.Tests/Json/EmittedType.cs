using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gameball.Runtime;
using Xunit;

namespace Gameball.Generated.Tests.Json;

/// <summary>A type of the client with its JSON code, for tests that hold for all of them.</summary>
internal abstract class EmittedType(Type type)
{
    private static readonly Dictionary<string, EmittedType> s_all = typeof(GameballClient).Assembly.GetExportedTypes()
        .Where(type => type.GetCustomAttribute<JsonConverterAttribute>() is not null)
        .ToDictionary(type => type.Name, For);

    public static TheoryData<string> Names => [.. s_all.Keys.Order(StringComparer.Ordinal)];

    public static IEnumerable<EmittedType> All => s_all.Values;

    public Type Type { get; } = type;

    public static EmittedType Named(string name) => s_all[name];

    public abstract byte[] Write(object value);

    /// <summary>Reads as <c>JsonSerializer</c> does.</summary>
    public abstract object Read(ref Utf8JsonReader reader);

    /// <summary>Reads as the client does: one value, and nothing after it.</summary>
    public abstract object Read(ReadOnlySpan<byte> json);

    private static EmittedType For(Type type)
    {
        var json = type.GetCustomAttribute<JsonConverterAttribute>()!.ConverterType!.GetField("Instance")!.GetValue(null)!;
        return (EmittedType)Activator.CreateInstance(typeof(EmittedType<>).MakeGenericType(type), json)!;
    }
}

internal sealed class EmittedType<T>(GeneratedJson<T> json) : EmittedType(typeof(T))
    where T : notnull
{
    public override byte[] Write(object value)
    {
        using JsonBuffer buffer = new();
        json.WriteValue(buffer, (T)value);
        return buffer.WrittenSpan.ToArray();
    }

    public override object Read(ref Utf8JsonReader reader) => json.ReadValue(ref reader);

    public override object Read(ReadOnlySpan<byte> body)
    {
        var reader = new JsonReader(body);
        var value = json.ReadValue(ref reader);
        reader.End();
        return value;
    }
}
