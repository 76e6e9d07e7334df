using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>
/// Binds a schema to a type. Every schema gets one: a schema that cannot be typed is <see cref="TypeKind.Any"/> with a problem.
/// </summary>
internal sealed class SchemaBinder
{
    // References whose target depends on the place where the schema around them is used.
    private static readonly string[] s_dynamic = ["$dynamicRef", "$recursiveRef"];

    private readonly ProblemSink _problems;
    private readonly SchemaFlattener _flattener;
    private readonly ReferenceResolver _references;
    private readonly SchemaHierarchy _hierarchy;
    private readonly TypeNamer _namer;
    private readonly NamedTypes _named;
    private readonly RecordBinder _records;
    private readonly UnionBinder _unions;
    private readonly SchemaCycles _cycles;
    private readonly Dictionary<Node, TypeRef> _bound = [];
    private readonly HashSet<Node> _open = [];
    private int _views;

    public SchemaBinder(BindingContext context)
    {
        _problems = context.Problems;
        _flattener = context.Flattener;
        _references = context.References;
        _hierarchy = context.Hierarchy;
        _namer = context.Namer;
        _cycles = new SchemaCycles(_flattener, _references);
        _named = new NamedTypes(_problems, _namer, context.Types, context.Documentation, new ShapeEquality(_references));
        _records = new RecordBinder(context, this);
        _unions = new UnionBinder(context, _named, this);
        Elements = new ElementBinder(this, _unions);
    }

    public ElementBinder Elements { get; }

    public TypeRef Bind(SpecNode schema, NameHint hint)
    {
        if (_bound.TryGetValue(schema.Node, out var known))
        {
            return known;
        }

        if (!schema.IsMapping)
        {
            return BindNonMapping(schema);
        }

        if (!_open.Add(schema.Node))
        {
            _problems.Add(BindingProblems.SelfContainedType(schema.Place));
            return TypeRef.Any;
        }

        var type = TypeRef.Any;
        if (_open.Count > SchemaFlattener.MaxDepth)
        {
            _problems.Add(BindingProblems.TooDeep(schema.Place, SchemaFlattener.MaxDepth));
        }
        else
        {
            type = BindMapping(schema, _namer.HintFor(schema, hint));
        }

        _open.Remove(schema.Node);
        return _bound[schema.Node] = type;
    }

    /// <summary>Binds a schema by its merged view.</summary>
    /// <param name="types">Its stated types without null; may be empty.</param>
    public TypeRef BindView(SpecNode schema, SchemaView view, List<string> types, NameHint hint)
    {
        if (_views >= SchemaFlattener.MaxDepth)
        {
            _problems.Add(BindingProblems.TooDeep(schema.Place, SchemaFlattener.MaxDepth));
            return TypeRef.Any;
        }

        _views++;
        var type = _unions.TryBind(schema, view, types, hint) ?? BindTypes(schema, view, types, hint);
        _views--;
        return OrNull(type, NullSchemas.AllowsNull(view));
    }

    /// <summary>Returns the type for values of any of several schemas; <see langword="null"/> unless all values are plain.</summary>
    /// <param name="owner">The node that lists the schemas.</param>
    public TypeRef? Plain(SpecNode owner, IEnumerable<SpecNode> choices, NameHint hint) => _unions.Plain(owner, choices, hint);

    /// <summary>Returns the type for values of any of several schemas.</summary>
    /// <param name="owner">The node that lists the schemas.</param>
    public TypeRef AnyOf(SpecNode owner, IEnumerable<SpecNode> choices, NameHint hint) => _unions.Bind(owner, choices, hint, isOpen: false);

    /// <summary>Returns a union of types that something other than their JSON distinguishes.</summary>
    /// <param name="owner">The node that lists the types.</param>
    public UnionModel UnionOf(SpecNode owner, CaseList cases, NameHint hint) => _unions.Bind(owner, cases, hint);

    /// <summary>Returns the node of the schema itself or of its reference's final target.</summary>
    public Node TargetOf(SpecNode schema) => (_references.Resolve(schema) ?? schema).Node;

    public static TypeRef OrNull(TypeRef type, bool nullable) =>
        nullable && type.Kind != TypeKind.Any && !type.Nullable ? type with { Nullable = true } : type;

    private TypeRef BindNonMapping(SpecNode schema)
    {
        // 'true' allows any value; 'false' allows none, so no message has one.
        if (schema.Node.Kind != NodeKind.Boolean)
        {
            _problems.Add(BindingProblems.UnexpectedKind(schema.Place, "The schema", "a mapping"));
        }

        return TypeRef.Any;
    }

    private TypeRef BindMapping(SpecNode schema, NameHint hint)
    {
        if (!_hierarchy.IsDerived(schema) && _flattener.TryAlias(schema, out var target))
        {
            var type = target is { } other ? Bind(other, PointerNames.FromPointer(schema) ?? hint) : TypeRef.Any;
            return OrNull(type, schema.AllOf.Prepend(schema).Any(AllowsNull));
        }

        var view = _flattener.View(schema);
        return BindView(schema, view, SchemaTypes.Read(view["type"]).Where(name => name != "null").ToList(), hint);
    }

    private static bool AllowsNull(SpecNode schema) => schema.IsSet("nullable") || SchemaTypes.Read(schema["type"]).Contains("null");

    private TypeRef BindTypes(SpecNode schema, SchemaView view, List<string> types, NameHint hint)
    {
        if (types.Count == 0)
        {
            types = SchemaTypes.Infer(view);
        }

        if (types.Find(name => !SchemaTypes.IsKnown(name)) is { } unknown)
        {
            _problems.Add(BindingProblems.UnknownType(view["type"]!.Place, unknown));
            return TypeRef.Any;
        }

        return types.Count == 1 ? BindType(schema, view, types[0], hint)
            : _named.TryBindEnum(schema, view, "", hint) ?? (types.Count == 0 ? Untyped(view) : Common(view, types));
    }

    private TypeRef BindType(SpecNode schema, SchemaView view, string type, NameHint hint) => type switch
    {
        "object" => BindObject(schema, view, hint),
        "array" => TypeRef.ListOf(Elements.OfList(view, hint)),
        _ => _named.TryBindEnum(schema, view, type, hint) ?? Scalar(view, type),
    };

    private TypeRef BindObject(SpecNode schema, SchemaView view, NameHint hint) => view.HasProperties || _cycles.LeadsBack(schema, view)
        ? _named.Shared(schema, TypeKind.Record) ?? _records.Start(schema, view, _named.Claim(schema, hint, TypeKind.Record))
        : TypeRef.MapOf(Elements.OfExtra(view, hint) ?? TypeRef.Any);

    private TypeRef Untyped(SchemaView view)
    {
        if (s_dynamic.FirstOrDefault(view.Has) is { } keyword)
        {
            _problems.Add(BindingProblems.UntypedSchema(view.PlaceOf(keyword), "'" + keyword + "'"));
        }

        return TypeRef.Any;
    }

    private static TypeRef Common(SchemaView view, List<string> types) =>
        types.All(name => name is "number" or "integer") ? Scalar(view, "number") : new TypeRef(TypeKind.Scalar);

    private static TypeRef Scalar(SchemaView view, string type) => new(
        type == "string" && view.TextOf("contentEncoding") == "base64" ? TypeKind.Bytes
            : SchemaBounds.Widen(ScalarTypes.Map(type, view.TextOf("format")), view));
}
