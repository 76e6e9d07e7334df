using System.Linq;
using System.Text.Json.Nodes;

namespace Gameball.Generator.Tests.Fuzzing.Driver;

/// <summary>A place in a tree: a member of an object, or an item of an array if <paramref name="Name"/> is null.</summary>
internal sealed record Spot(JsonNode Parent, string? Name, int Index)
{
    public JsonNode? Value
    {
        get => Parent switch
        {
            JsonObject members => members.TryGetPropertyValue(Name!, out var value) ? value : null,
            JsonArray items => Index < items.Count ? items[Index] : null,
            _ => null,
        };

        set
        {
            if (Parent is JsonObject members)
            {
                members[Name!] = value;
            }
            else if (Parent is JsonArray items && Index < items.Count)
            {
                items[Index] = value;
            }
        }
    }

    public void Remove()
    {
        if (Parent is JsonObject members)
        {
            members.Remove(Name!);
        }
        else if (Parent is JsonArray items && Index < items.Count)
        {
            items.RemoveAt(Index);
        }
    }

    public void Repeat(string otherName)
    {
        if (Parent is JsonObject members)
        {
            members[otherName] = Value?.DeepClone();
        }
        else
        {
            ((JsonArray)Parent).Add(Value?.DeepClone());
        }
    }

    /// <summary>Renames the member, at its position.</summary>
    public void Rename(string name)
    {
        if (Parent is JsonObject members && name != Name)
        {
            var all = members.Select(member => (member.Key, Value: member.Value?.DeepClone())).ToList();
            members.Clear();
            foreach (var (key, value) in all)
            {
                members[key == Name ? name : key] = value;
            }
        }
    }
}
