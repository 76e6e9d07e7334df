using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Corpus.Descriptions;

/// <summary>
/// Reads a schema and the schemas inside of it with the generator's own parts: references are followed, the parts of an <c>allOf</c> are
/// merged, and a choice that only adds null is a nullable type.
/// </summary>
internal sealed class SchemaTree(ProblemSink problems, ReferenceResolver references)
{
    private const string Property = "property";

    private static readonly string[] s_bounds =
    [
        "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
    ];

    private static readonly string[] s_values = ["format", "pattern", "default", "multipleOf"];

    private static readonly string[] s_flags = ["readOnly", "writeOnly", "uniqueItems", "deprecated"];

    private readonly SchemaFlattener _flattener = new(problems, references);
    private readonly HashSet<Node> _open = [];

    /// <summary>Adds the facts and parts of a schema to the element of its value.</summary>
    public void Read(Element root, SpecNode schema) => Read(root, new ValuePath(root.Place), schema);

    private void Read(Element element, ValuePath path, SpecNode schema)
    {
        var end = references.Resolve(schema)?.Node ?? schema.Node;
        if (!schema.IsMapping || !_open.Add(end))
        {
            element.Facts["type"] = schema.IsMapping ? "the object around it" : "any";
            return;
        }

        element.Facts["null"] = Words.YesNo(Nulls.AnyAllowsNull([schema]));
        ReadView(element, path, schema, _flattener.View(schema));
        _open.Remove(end);
    }

    private NullSchemas Nulls => new(_flattener);

    private void ReadView(Element element, ValuePath path, SpecNode schema, SchemaView view)
    {
        var types = Types(view);
        var branches = Branches(schema, view, types);
        if (branches.Count == 1)
        {
            view = view.With(_flattener.View(branches[0]));
            types = Types(view);
            branches = [];
        }

        var plain = branches.Select(branch => Types(_flattener.View(branch))).ToList();
        var isPlain = plain.TrueForAll(all => all.TrueForAll(ScalarTypes.IsScalar));
        element.Facts["type"] = branches.Count > 0 && !isPlain ? "choice"
            : types.Concat(plain.SelectMany(all => all)).ToList() is { Count: > 0 } named ? Words.Any(named)
            : "any";
        ReadFacts(element, view);
        ReadValues(element, path, isPlain ? [view, .. branches.Select(_flattener.View)] : [view]);
        element.Example = Examples.Find(view);
        foreach (var (branch, i) in branches.Select((branch, i) => (branch, i)).Where(_ => !isPlain))
        {
            Read(Add(element, path.Case(i + 1)), path.Case(i + 1), branch);
        }

        ReadInside(element, path, view, types);
    }

    private void ReadInside(Element element, ValuePath path, SchemaView view, List<string> types)
    {
        var properties = view.Properties();
        foreach (var property in properties)
        {
            var name = property.Member.Name;
            var child = Add(element, path.Member(name));
            child.Facts["required"] = Words.YesNo(view.Required.Contains(name));
            Read(child, path.Member(name), property.Schema);
        }

        foreach (var name in view.Required.Except(properties.Select(property => property.Member.Name)))
        {
            element.Add("required " + name, "required", path.Member(name).Text).Facts["property"] = Words.None;
        }

        if (view.Merged("items") is { } items)
        {
            Read(Add(element, path.Item), path.Item, items);
        }

        if (types.Contains("object"))
        {
            var others = view.Merged("additionalProperties");
            element.Facts["further properties"] = Words.YesNo(others is not { IsFalse: true });
            if (others is { IsMapping: true, Node.Members.Count: > 0 })
            {
                Read(Add(element, path.Further), path.Further, others);
            }
        }
    }

    private static void ReadFacts(Element element, SchemaView view)
    {
        foreach (var keyword in s_bounds)
        {
            if (SchemaBounds.Read(view, keyword) is ({ } bound, var isExclusive))
            {
                element.Facts[keyword] = (isExclusive ? "without " : "") + Words.Format(bound);
            }
        }

        foreach (var keyword in s_values.Where(view.Has))
        {
            element.Facts[keyword] = Words.Format(view[keyword]!.Node);
        }

        foreach (var keyword in s_flags.Where(view.IsSet))
        {
            element.Facts[keyword] = Words.YesNo(true);
        }
    }

    private static void ReadValues(Element element, ValuePath path, IEnumerable<SchemaView> views)
    {
        foreach (var value in views.SelectMany(EnumEntry.Read).Select(entry => Words.Format(entry.Value)))
        {
            element.Add("value " + value, "value", path.Text + " = " + value);
        }
    }

    // The branches that become types. A branch that only adds null is left out.
    private List<SpecNode> Branches(SpecNode schema, SchemaView view, List<string> types) =>
    [
        .. new SchemaChoices(problems, references, Nulls).Read(schema, view, types).All
            .SelectMany(choice => Nulls.Without(choice.Branches.Items)),
    ];

    private static List<string> Types(SchemaView view)
    {
        var stated = SchemaTypes.Read(view["type"]).Where(type => type != "null").ToList();
        return stated.Count > 0 ? stated : SchemaTypes.Infer(view);
    }

    private static Element Add(Element element, ValuePath path) => element.Add(path.Name, Property, path.Text);
}
