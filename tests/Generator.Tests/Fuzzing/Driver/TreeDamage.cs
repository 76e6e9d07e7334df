using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Gameball.Generator.Tests.Fuzzing.Driver;

/// <summary>Drops, repeats, renames, retypes, swaps and grafts nodes of a document, and changes the targets of its references.</summary>
internal static class TreeDamage
{
    private static readonly Func<Spot, IReadOnlyList<Spot>, Random, JsonNode?>[] s_damages = [Retype, Graft, Wrap, Blend, Keyword];

    /// <summary>Returns the tree after one damage; the root itself may be replaced.</summary>
    public static JsonNode Apply(JsonNode tree, Random random)
    {
        var spots = Spots(tree);
        if (spots.Count == 0)
        {
            return new JsonObject();
        }

        var spot = Choose(spots, random);
        switch (random.Next(10))
        {
            case 0:
                spot.Remove();
                break;
            case 1:
                spot.Repeat(DamageWords.Any(random));
                break;
            case 2:
                spot.Rename(random.Next(2) == 0 ? DamageWords.Any(random) : Choose(spots, random).Name ?? DamageWords.Any(random));
                break;
            case 3:
                Swap(spot, Choose(spots, random));
                break;
            case 4 when spots.Where(other => other.Name == "$ref").ToList() is { Count: > 0 } references:
                Choose(references, random).Value = DamageWords.Reference(references, random);
                break;
            default:
                spot.Value = s_damages[random.Next(s_damages.Length)](spot, spots, random);
                break;
        }

        return tree;
    }

    private static JsonNode? Retype(Spot spot, IReadOnlyList<Spot> spots, Random random) => random.Next(6) switch
    {
        0 => null,
        1 => new JsonObject(),
        2 => new JsonArray(),
        3 => random.Next(2) == 0,
        4 => DamageWords.Number(random),
        _ => DamageWords.Any(random),
    };

    private static JsonNode? Graft(Spot spot, IReadOnlyList<Spot> spots, Random random) => Choose(spots, random).Value?.DeepClone();

    private static JsonNode? Wrap(Spot spot, IReadOnlyList<Spot> spots, Random random)
    {
        var value = spot.Value?.DeepClone();
        return random.Next(2) == 0 ? new JsonArray(value) : new JsonObject { [DamageWords.Any(random)] = value };
    }

    /// <summary>Adds members of another object to the existing ones.</summary>
    private static JsonNode? Blend(Spot spot, IReadOnlyList<Spot> spots, Random random)
    {
        var blended = spot.Value?.DeepClone();
        if (blended is JsonObject target && Choose(spots, random).Value is JsonObject source)
        {
            foreach (var (name, value) in source.ToList())
            {
                target[name] = value?.DeepClone();
            }
        }

        return blended;
    }

    private static JsonNode? Keyword(Spot spot, IReadOnlyList<Spot> spots, Random random)
    {
        var value = spot.Value?.DeepClone();
        if (value is JsonObject target)
        {
            var (name, text) = DamageWords.Keyword(random);
            target[name] = text is null ? Choose(spots, random).Value?.DeepClone() : JsonNode.Parse(text);
        }

        return value;
    }

    private static void Swap(Spot one, Spot other)
    {
        var (first, second) = (one.Value?.DeepClone(), other.Value?.DeepClone());
        one.Value = second;
        other.Value = first;
    }

    private static T Choose<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];

    /// <summary>Returns every place below the root; places below a replaced one have no effect any more.</summary>
    private static List<Spot> Spots(JsonNode tree)
    {
        var spots = new List<Spot>();
        var open = new Stack<JsonNode?>([tree]);
        while (open.TryPop(out var node))
        {
            var below = node switch
            {
                JsonObject members => members.Select(member => new Spot(members, member.Key, 0)),
                JsonArray items => items.Select((_, i) => new Spot(items, null, i)),
                _ => [],
            };
            foreach (var spot in below)
            {
                spots.Add(spot);
                open.Push(spot.Value);
            }
        }

        return spots;
    }
}
