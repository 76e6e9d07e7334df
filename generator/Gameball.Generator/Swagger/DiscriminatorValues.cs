using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Swagger;

/// <summary>
/// The values of discriminators that definitions state with an extension of Azure's or of Swagger's tools. In Swagger 2.0 the value is otherwise the
/// definition's name, as in OpenAPI 3 without a mapping.
/// </summary>
internal sealed class DiscriminatorValues
{
    private static readonly string[] s_extensions = ["x-ms-discriminator-value", "x-discriminator-value"];

    private readonly Dictionary<Node, List<Member>> _values = [];

    public DiscriminatorValues(UpgradeContext context)
    {
        foreach (var definition in context.Document.SwaggerRoot?["definitions"]?.Members ?? [])
        {
            if (s_extensions.Select(name => definition.Value[name]).FirstOrDefault(stated => stated?.Kind == NodeKind.Text) is { } value)
            {
                AddToBases(context, definition.Value, value, definition.Name, []);
            }
        }
    }

    /// <summary>Returns the value of each definition below a base, under the name of the definition.</summary>
    public IEnumerable<Member> Of(Node schema) => _values.TryGetValue(schema, out var values) ? values : [];

    // A base is its own case if it states a value.
    private void AddToBases(UpgradeContext context, Node schema, Node value, string name, HashSet<Node> seen)
    {
        if (!seen.Add(schema))
        {
            return;
        }

        if (schema["discriminator"] is not null)
        {
            if (!_values.TryGetValue(schema, out var values))
            {
                _values.Add(schema, values = []);
            }

            values.Add(new(name, value.Place, value));
        }

        foreach (var part in schema["allOf"]?.Items ?? [])
        {
            if (context.Files.Resolve(context.Document, part) is { } found && found.Document == context.Document)
            {
                AddToBases(context, found.Node, value, name, seen);
            }
        }
    }
}
