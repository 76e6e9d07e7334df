using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Gameball.Conformance.Mock;

/// <summary>Compares a value that was written again with the response: numbers by value, times by instant, members in any order.</summary>
internal static class JsonComparison
{
    private const int MaxDifferences = 8;

    /// <summary>The digits that a <c>format: float</c> keeps.</summary>
    private const double FloatPrecision = 1e-6;

    public static IReadOnlyList<string> Compare(byte[] received, string written)
    {
        using var left = JsonDocument.Parse(received);
        using var right = JsonDocument.Parse(written);
        return [.. Compare(left.RootElement, right.RootElement, "$").Take(MaxDifferences)];
    }

    private static IEnumerable<string> Compare(JsonElement left, JsonElement right, string path) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => CompareObjects(left, right, path),
        (JsonValueKind.Array, JsonValueKind.Array) => CompareArrays(left, right, path),
        (JsonValueKind.String, JsonValueKind.String) => Differs(left, right, path, left.GetString() == right.GetString() || IsSameTime(left, right)),
        (JsonValueKind.Number, JsonValueKind.Number) => Differs(left, right, path, IsSameNumber(left, right)),
        var (one, other) => Differs(left, right, path, one == other),
    };

    private static IEnumerable<string> CompareObjects(JsonElement left, JsonElement right, string path)
    {
        var before = Members(left);
        var after = Members(right);
        return before
            .SelectMany(member => after.TryGetValue(member.Key, out var value)
                ? Compare(member.Value, value, $"{path}.{member.Key}")
                : [$"{path}.{member.Key}: lost, was {Short(member.Value)}"])
            .Concat(after.Keys.Except(before.Keys).Select(name => $"{path}.{name}: appeared, is {Short(after[name])}"));
    }

    private static IEnumerable<string> CompareArrays(JsonElement left, JsonElement right, string path) =>
        left.GetArrayLength() == right.GetArrayLength()
            ? left.EnumerateArray().Zip(right.EnumerateArray()).SelectMany((pair, i) => Compare(pair.First, pair.Second, $"{path}[{i}]"))
            : [$"{path}: {left.GetArrayLength()} items became {right.GetArrayLength()}"];

    private static IEnumerable<string> Differs(JsonElement left, JsonElement right, string path, bool isSame) =>
        isSame ? [] : [$"{path}: {Short(left)} became {Short(right)}"];

    // Of several members of one name the last counts.
    private static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        Dictionary<string, JsonElement> members = [];
        foreach (var member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static bool IsSameTime(JsonElement left, JsonElement right) => Time(left) is { } time && time == Time(right);

    private static DateTimeOffset? Time(JsonElement value) =>
        DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static bool IsSameNumber(JsonElement left, JsonElement right)
    {
        if (left.GetRawText() == right.GetRawText()
            || (left.TryGetDecimal(out var exact) && right.TryGetDecimal(out var other) && exact == other))
        {
            return true;
        }

        var before = left.GetDouble();
        return Math.Abs(before - right.GetDouble()) <= Math.Abs(before) * FloatPrecision;
    }

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText();
}
