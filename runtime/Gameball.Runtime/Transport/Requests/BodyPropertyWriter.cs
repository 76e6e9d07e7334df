using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.Runtime;

/// <summary>Adds the properties of <see cref="GameballCallOptions.BodyProperties"/> to a JSON body.</summary>
internal static class BodyPropertyWriter
{
    // A node writes itself by recursion, so the stack limits its depth.
    private const int MaxNodeDepth = 1000;

    /// <summary>Appends the properties. Their depth counts as the body's, which the client checks before it sends.</summary>
    /// <param name="buffer">The body.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="known">The properties of the body's type, whether they have a value or not.</param>
    /// <param name="properties">The properties to add.</param>
    /// <exception cref="ArgumentException">
    /// The body is not an object, it already has one of the properties, or a property is nested too deep to be written.
    /// </exception>
    public static void Append(
        JsonBuffer buffer, OperationInfo operation, ICollection<string> known, IDictionary<string, JsonNode?> properties)
    {
        const string Option = nameof(GameballCallOptions.BodyProperties);
        HashSet<string> taken = new(known, StringComparer.Ordinal);
        bool isFirst;
        using (var document = buffer.ToDocument())
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw CallOptionRules.Refused(operation, Option, "has a body that is not a JSON object. Leave the option empty");
            }

            isFirst = !document.RootElement.EnumerateObject().MoveNext();
            taken.UnionWith(document.RootElement.EnumerateObject().Select(static property => property.Name));
        }

        buffer.Truncate(buffer.Length - 1);
        foreach (var property in properties)
        {
            if (taken.Contains(property.Key))
            {
                throw CallOptionRules.Refused(
                    operation, $"{Option}[\"{property.Key}\"]", "has that property in its body. Set it in the body");
            }

            buffer.Raw(isFirst ? default : ","u8);
            buffer.Value(property.Key);
            buffer.Raw(":"u8);
            if (property.Value is null)
            {
                buffer.Raw("null"u8);
            }
            else
            {
                Write(buffer, operation, property.Key, property.Value);
            }

            isFirst = false;
        }

        buffer.Raw("}"u8);
    }

    private static void Write(JsonBuffer buffer, OperationInfo operation, string name, JsonNode value)
    {
        var start = buffer.Length;
        using Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { MaxDepth = MaxNodeDepth });
        try
        {
            value.WriteTo(writer);
            writer.Flush();
            buffer.NoteDepth(1 + JsonDepth.Measure(buffer.WrittenSpan.Slice(start)));
        }
        catch (InvalidOperationException) when (writer.CurrentDepth >= MaxNodeDepth)
        {
            throw CallOptionRules.Refused(
                operation,
                $"{nameof(GameballCallOptions.BodyProperties)}[\"{name}\"]",
                $"cannot send a property that is nested more than {MaxNodeDepth} deep. Flatten the value");
        }
    }
}
