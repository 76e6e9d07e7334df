using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text.Json;

namespace Gameball.Conformance.Mock;

/// <summary>A value for each type that is not a document's.</summary>
internal static class PlainValues
{
    private static readonly byte[] s_bytes = "some bytes"u8.ToArray();

    private static readonly Dictionary<Type, Func<object>> s_values = new()
    {
        [typeof(string)] = () => "text",
        [typeof(bool)] = () => true,
        [typeof(int)] = () => 1,
        [typeof(long)] = () => 2L,
        [typeof(decimal)] = () => 1.5m,
        [typeof(double)] = () => 2.5,
        [typeof(float)] = () => 2.5f,
        [typeof(BigInteger)] = () => new BigInteger(3),
        [typeof(DateTimeOffset)] = () => new DateTimeOffset(2024, 2, 29, 12, 30, 15, TimeSpan.Zero),
        [typeof(DateTime)] = () => new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Unspecified),
        [typeof(DateOnly)] = () => new DateOnly(2024, 2, 29),
        [typeof(Guid)] = () => new Guid("5ac0d84a-7c1b-4f56-9d5c-0a3d2b1e4f60"),
        [typeof(Uri)] = () => new Uri("https://example.com/a"),
        [typeof(byte[])] = () => s_bytes,
        [typeof(ReadOnlyMemory<byte>)] = () => new ReadOnlyMemory<byte>(s_bytes),
        [typeof(Stream)] = () => new MemoryStream(s_bytes),
        [typeof(GameballFile)] = () => new GameballFile(s_bytes, "file.txt", null),
        [typeof(JsonElement)] = () => JsonSerializer.SerializeToElement(new Dictionary<string, int> { ["any"] = 1 }),
        [typeof(JsonScalar)] = () => (JsonScalar)"text",
        [typeof(object)] = () => "text",
    };

    public static bool Has(Type type) => s_values.ContainsKey(type);

    public static object? Find(Type type) => s_values.TryGetValue(type, out var make) ? make() : null;
}
