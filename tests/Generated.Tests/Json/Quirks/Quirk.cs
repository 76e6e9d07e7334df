using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.Generated.Tests.Json.Quirks;

/// <summary>A form in which servers send a value, other than the documented one.</summary>
/// <param name="Name">The form.</param>
/// <param name="Sent">Returns the value in that form; null where the form does not fit.</param>
/// <param name="Meant">Returns the value that has to be read, in the documented form.</param>
internal sealed record Quirk(string Name, Func<JsonNode, JsonNode?> Sent, Func<JsonNode, JsonNode?> Meant)
{
    public const string EmptyText = "empty text for null";

    private static readonly HashSet<string> s_enumValues =
    [
        .. EmittedType.All.Where(type => type.Type.IsValueType)
            .Select(type => FullValue.Make(type.Type)?.ToString() ?? ""),
    ];

    public static IReadOnlyDictionary<string, Quirk> All { get; } = new Quirk[]
    {
        new("quoted number", value => Kind(value) == JsonValueKind.Number ? value.ToJsonString() : null, value => value),
        new("number for text", value => IsText(value, FullValue.Text) ? 5 : null, _ => "5"),
        new("fraction for text", value => IsText(value, FullValue.Text) ? JsonNode.Parse("5.10") : null, _ => "5.10"),
        new("time without offset", value => IsText(value, FullValue.Time) ? FullValue.TimeWithoutOffset : null, value => value),
        new("unknown enum value", value => IsEnum(value) ? "not-yet-known" : null, _ => "not-yet-known"),
        new(EmptyText, value => IsText(value, FullValue.Text) || IsEnum(value) || IsAny(value) ? null : "", _ => null),
    }.ToDictionary(quirk => quirk.Name);

    /// <summary>Whether a value may have any form, so that each is kept as it is.</summary>
    public static bool IsAny(JsonNode value) => value is JsonObject && value["any"] is JsonArray;

    private static bool IsEnum(JsonNode value) => Kind(value) == JsonValueKind.String && s_enumValues.Contains(value.GetValue<string>());

    private static bool IsText(JsonNode value, string text) => Kind(value) == JsonValueKind.String && value.GetValue<string>() == text;

    private static JsonValueKind Kind(JsonNode value) => value.GetValueKind();
}
