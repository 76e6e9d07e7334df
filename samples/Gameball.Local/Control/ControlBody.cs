using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Local;

/// <summary>Reads the body of a request of the control API, and names the member that is wrong.</summary>
internal static class ControlBody
{
    private static readonly Dictionary<Type, string> s_expected = new()
    {
        [typeof(string)] = "a string",
        [typeof(bool)] = "true or false",
        [typeof(int)] = "a whole number",
        [typeof(long)] = "a whole number",
        [typeof(double)] = "a number",
        [typeof(DateTimeOffset)] = "a date and time such as 2026-01-31T10:00:00Z",
    };

    /// <exception cref="ControlException">The body is not such an object.</exception>
    public static T Read<T>(JsonElement body)
        where T : class
    {
        var type = (JsonTypeInfo<T>)ControlJson.Relaxed.GetTypeInfo(typeof(T))!;
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new ControlException(422, "The body is not an object.", $"Send a JSON object with: {Names(type)}.");
        }

        foreach (var member in body.EnumerateObject())
        {
            var property = type.Properties.FirstOrDefault(property => property.Name == member.Name)
                ?? throw ControlException.Invalid(member.Name, $"There is no member '{member.Name}' here.", $"The members are: {Names(type)}.");
            Check(property, member.Value);
        }

        foreach (var required in type.Properties.Where(property => property.IsRequired && !body.TryGetProperty(property.Name, out _)))
        {
            throw ControlException.Invalid(required.Name, $"{required.Name} is missing.", $"Add {required.Name}: {Expected(required)}.");
        }

        return body.Deserialize(type)!;
    }

    private static void Check(JsonPropertyInfo property, JsonElement value)
    {
        try
        {
            _ = value.Deserialize(ControlJson.Relaxed.GetTypeInfo(property.PropertyType)!);
        }
        catch (JsonException)
        {
            throw ControlException.Invalid(property.Name, $"{property.Name} has a value of a wrong type.", $"Write {Expected(property)}.");
        }
    }

    private static string Names(JsonTypeInfo type) => string.Join(", ", type.Properties.Select(property => property.Name));

    private static string Expected(JsonPropertyInfo property) =>
        s_expected.GetValueOrDefault(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, "an object or a list");
}
