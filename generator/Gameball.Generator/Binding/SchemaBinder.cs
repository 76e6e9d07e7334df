using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Schema to type. Every schema gets one: what cannot be typed is <see cref="TypeKind.Any"/> with a problem.</summary>
internal sealed class SchemaBinder
{
    // Items that differ by position: the keyword of 3.1 and the older way to write the same.
    private static readonly string[] s_tuples = ["prefixItems", "items"];

    // What restricts values without telling their type.
    private static readonly string[] s_untyped = ["enum", "not", "if"];

    private readonly ProblemSink _problems;
    private readonly SchemaFlattener _flattener;
    private readonly TypeNamer _namer;
    private readonly NamedTypes _named;
    private readonly RecordBinder _records;
    private readonly UnionBinder _unions;
    private readonly Dictionary<Node, TypeRef> _bound = [];
    private readonly HashSet<Node> _open = [];

    public SchemaBinder(
        ProblemSink problems, SchemaFlattener flattener, TypeNamer namer, TypeTable types, DocumentationBinder documentation)
    {
        _problems = problems;
        _flattener = flattener;
        _namer = namer;
        _named = new NamedTypes(problems, namer, types, documentation);
        _records = new RecordBinder(problems, types, this, documentation);
        _unions = new UnionBinder(problems, flattener, this);
    }

    public TypeRef Bind(Cursor schema, NameHint hint)
    {
        if (_bound.TryGetValue(schema.Node, out var known))
        {
            return known;
        }

        if (!schema.IsMapping)
        {
            return NoMapping(schema);
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

    /// <summary>Binds the properties of the records met since: one by one, so that no chain of records exhausts the stack.</summary>
    public void Complete() => _records.Complete();

    public static TypeRef OrNull(TypeRef type, bool nullable) =>
        nullable && type.Kind != TypeKind.Any && !type.Nullable ? type with { Nullable = true } : type;

    private TypeRef NoMapping(Cursor schema)
    {
        // 'true' allows everything; 'false' allows nothing, and nobody sends it.
        if (schema.Node.Kind != NodeKind.Boolean)
        {
            _problems.Add(BindingProblems.UnexpectedKind(schema.Place, "The schema", "a mapping"));
        }

        return TypeRef.Any;
    }

    private TypeRef BindMapping(Cursor schema, NameHint hint)
    {
        if (_flattener.TryAlias(schema, out var target))
        {
            var type = target is { } other ? Bind(other, PointerNames.Of(schema) ?? hint) : TypeRef.Any;
            return OrNull(type, schema.Says("nullable") || SchemaTypes.Of(schema["type"]).Contains("null"));
        }

        var view = _flattener.View(schema);
        var stated = SchemaTypes.Of(view["type"]);
        var types = stated.Where(name => name != "null").ToList();
        var nullable = view.Says("nullable") || stated.Contains("null") || (view["enum"] is { } values && values.Items.Any(IsNull));
        return OrNull(_unions.TryBind(view, types, hint) ?? BindView(schema, view, types, hint), nullable);
    }

    private TypeRef BindView(Cursor schema, SchemaView view, List<string> types, NameHint hint)
    {
        if (types.Count == 0)
        {
            types = SchemaTypes.Infer(view);
        }

        if (types.Find(name => !SchemaTypes.IsKnown(name)) is { } unknown)
        {
            _problems.Add(BindingProblems.UnknownType(view["type"]!.Value.Place, unknown));
            return TypeRef.Any;
        }

        return types.Count switch
        {
            0 => Untyped(view),
            1 => BindType(schema, view, types[0], hint),
            _ => Several(view, types),
        };
    }

    private TypeRef BindType(Cursor schema, SchemaView view, string type, NameHint hint) => type switch
    {
        "object" => BindObject(schema, view, hint),
        "array" => TypeRef.ListOf(BindItems(view, hint)),
        _ => _named.TryBindEnum(schema, view, type, hint) ?? Scalar(view, type),
    };

    private TypeRef BindObject(Cursor schema, SchemaView view, NameHint hint)
    {
        if (view.HasProperties)
        {
            return _named.Shared(schema, TypeKind.Record) ?? _records.Start(schema, view, _named.Claim(schema, hint, TypeKind.Record));
        }

        return TypeRef.MapOf(view["additionalProperties"] is { IsMapping: true } values ? Bind(values, hint.Value) : TypeRef.Any);
    }

    private TypeRef BindItems(SchemaView view, NameHint hint)
    {
        if (s_tuples.FirstOrDefault(keyword => view[keyword] is { Node.Kind: NodeKind.Sequence }) is { } tuple)
        {
            return Untyped(view, tuple, "A list of differing items");
        }

        return view["items"] is { } items ? Bind(items, hint.Item) : TypeRef.Any;
    }

    private TypeRef Several(SchemaView view, List<string> types)
    {
        if (types.All(name => name is "number" or "integer"))
        {
            return Scalar(view, "number");
        }

        if (types.All(ScalarTypes.IsScalar))
        {
            return new TypeRef(TypeKind.Scalar);
        }

        return Untyped(view, "type", "A choice of types");
    }

    private TypeRef Untyped(SchemaView view)
    {
        var keyword = s_untyped.FirstOrDefault(view.Has);
        return keyword is null ? TypeRef.Any : Untyped(view, keyword, keyword == "enum" ? "A mixed enum" : $"'{keyword}' without a type");
    }

    private TypeRef Untyped(SchemaView view, string keyword, string what)
    {
        _problems.Add(BindingProblems.UntypedSchema(view.PlaceOf(keyword), what));
        return TypeRef.Any;
    }

    private static TypeRef Scalar(SchemaView view, string type) => new(
        type == "string" && view.TextOf("contentEncoding") == "base64" ? TypeKind.Bytes : ScalarTypes.Of(type, view.TextOf("format")));

    private static bool IsNull(Cursor value) => value.Node.Kind == NodeKind.Null;
}
