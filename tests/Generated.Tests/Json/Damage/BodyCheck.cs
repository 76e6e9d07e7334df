using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace Gameball.Generated.Tests.Json.Damage;

/// <summary>
/// Damaged bodies of one type: the same seed and number give the same body. Each is read whole, or rejected with the right exception.
/// </summary>
internal sealed class BodyCheck(EmittedType type, int seed)
{
    private const int GoodBodies = 20;
    private const int GoodSize = 30;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly EntryPoints _doors = new();
    private readonly byte[][] _good =
        [.. Values.Whole.Generate(type.Type).Sample(GoodSize, new Rnd((ulong)seed, 1), GoodBodies).Select(type.Write)];

    public byte[] Body(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        return BodyDamage.Apply(_good[random.Next(_good.Length)], random);
    }

    /// <returns>The fault; <see langword="null"/> without one.</returns>
    public async Task<string?> FailureAsync(int number)
    {
        var body = Body(number);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            var read = Attempt(() => type.Read(body));
            return Disagreement(body, read)
                ?? (_doors.Lead(type.Type) && await EntersAsync(body) != (read is not null) && type.Type != typeof(ErrorResponse)
                    ? "the client and the reader disagree"
                    : null)
                ?? (TimeProvider.System.GetElapsedTime(began) is var elapsed && elapsed > s_patience ? $"took {elapsed.TotalSeconds:F1} s" : null);
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    /// <summary>Compares the reader, System.Text.Json on top of it, and System.Text.Json by itself.</summary>
    private string? Disagreement(byte[] body, object? read)
    {
        var serialized = Attempt(() => JsonSerializer.Deserialize(body, type.Type, GameballJson.Options));
        if (read is null)
        {
            return serialized is null ? null : "the reader rejected a body that the serializer accepted";
        }

        if (!IsJson(body) || serialized is null)
        {
            return serialized is null ? "the serializer rejected a body that the reader accepted" : "the reader accepted invalid JSON";
        }

        // Half a surrogate pair as an escape is valid JSON; a JsonElement can keep it but not write it.
        return Attempt(() => type.Write(read)) is byte[] written
            ? Structure.Difference(read, serialized) ?? Structure.Difference(read, type.Read(written))
            : null;
    }

    private Task<bool> EntersAsync(byte[] body)
    {
        _doors.ResponseJson = body;
        return _doors.OpenAsync(type.Type);
    }

    private static bool IsJson(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
        }

        return true;
    }

    /// <summary>Returns the value; null if it is rejected. For invalid Unicode the framework throws an exception that its serializer wraps.</summary>
    private static object? Attempt(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException { Source: "System.Text.Json.Rethrowable" })
        {
            return null;
        }
    }
}
