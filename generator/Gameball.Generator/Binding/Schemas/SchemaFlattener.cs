using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Gathers what a schema consists of.</summary>
internal sealed class SchemaFlattener(ProblemSink problems, ReferenceResolver references)
{
    /// <summary>Beyond this a document is hostile rather than deep, and the compiler's stack is at stake.</summary>
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
            var parts = new List<SchemaPart>();
            Collect(schema, parts, [], 0);
            _views.Add(schema.Node, view = new SchemaView(parts, _merger ??= new SchemaMerger(this)));
        }

        return view;
    }

    /// <summary>
    /// The one schema that this one merely names: a <c>$ref</c>, or an <c>allOf</c> of a single member, with nothing but prose beside it.
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

        var telling = schema.AllOf.Where(IsTelling).ToList();
        target = telling.Count == 1 ? telling[0] : null;
        return target is not null;
    }

    private static bool HasStructure(SpecNode schema) => s_structure.Any(schema.Has) || Conditions.HaveProperties(schema);

    private static bool IsTelling(SpecNode schema) =>
        schema.Has(ReferenceResolver.Keyword) || schema.Has("allOf") || schema.Has("type") || HasStructure(schema);

    private void Collect(SpecNode schema, List<SchemaPart> parts, HashSet<Node> visited, int depth)
    {
        if (depth > MaxDepth)
        {
            problems.Add(BindingProblems.TooDeep(schema.Place, MaxDepth));
            return;
        }

        // A schema that reaches itself through allOf adds nothing the second time.
        if (!visited.Add(schema.Node))
        {
            return;
        }

        problems.Check(schema, Shapes.Schema);
        if (schema.Has(ReferenceResolver.Keyword) && references.Step(schema) is { } target)
        {
            Collect(target, parts, visited, depth + 1);
        }

        foreach (var part in schema.AllOf)
        {
            Collect(part, parts, visited, depth + 1);
        }

        parts.Add(new SchemaPart(schema));
    }
}
