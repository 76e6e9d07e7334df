using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Merges a schema with the schemas of its <c>allOf</c> and <c>$ref</c>.</summary>
internal sealed class SchemaFlattener(ProblemSink problems, ReferenceResolver references)
{
    /// <summary>The limit of nested schemas: deeper documents are malicious, and could exhaust the compiler's stack.</summary>
    public const int MaxDepth = 64;

    private static readonly string[] s_structure =
    [
        "properties", "additionalProperties", "patternProperties", "required", "items", "prefixItems",
        "enum", "const", "oneOf", "anyOf", "format",
    ];

    private readonly Dictionary<Node, SchemaView> _views = [];
    private SchemaMerger? _merger;

    public SchemaView View(SpecNode schema)
    {
        if (!_views.TryGetValue(schema.Node, out var view))
        {
            var merged = new List<MergedSchema>();
            Collect(schema, merged, [], 0);
            _views.Add(schema.Node, view = new SchemaView(merged, _merger ??= new SchemaMerger(this)));
        }

        return view;
    }

    /// <summary>
    /// Finds the schema that this one only refers to: by a <c>$ref</c>, or an <c>allOf</c> of a single schema, with only descriptions
    /// beside it.
    /// </summary>
    public bool TryAlias(SpecNode schema, out SpecNode? target)
    {
        target = null;
        if (schema.Has(ReferenceResolver.Keyword))
        {
            if (HasStructure(schema) || schema.Has("allOf"))
            {
                return false;
            }

            target = references.Step(schema);
            return true;
        }

        if (!schema.Has("allOf") || HasStructure(schema))
        {
            return false;
        }

        var significant = schema.AllOf.Where(IsSignificant).ToList();
        target = significant.Count == 1 ? significant[0] : null;
        return target is not null;
    }

    private static bool HasStructure(SpecNode schema) => s_structure.Any(schema.Has) || Conditions.HaveProperties(schema);

    private static bool IsSignificant(SpecNode schema) =>
        schema.Has(ReferenceResolver.Keyword) || schema.Has("allOf") || schema.Has("type") || HasStructure(schema);

    private void Collect(SpecNode schema, List<MergedSchema> merged, HashSet<Node> visited, int depth)
    {
        if (depth > MaxDepth)
        {
            problems.Add(BindingProblems.TooDeep(schema.Place, MaxDepth));
            return;
        }

        // A schema that contains itself through allOf adds nothing the second time.
        if (!visited.Add(schema.Node))
        {
            return;
        }

        problems.Check(schema, Shapes.Schema);
        if (schema.Has(ReferenceResolver.Keyword) && references.Step(schema) is { } target)
        {
            Collect(target, merged, visited, depth + 1);
        }

        foreach (var inner in schema.AllOf)
        {
            Collect(inner, merged, visited, depth + 1);
        }

        merged.Add(new MergedSchema(schema));
    }
}
