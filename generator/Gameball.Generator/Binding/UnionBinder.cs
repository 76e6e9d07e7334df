using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary><c>oneOf</c> and <c>anyOf</c>: one schema or null, plain values of several types, or untyped.</summary>
internal sealed class UnionBinder(ProblemSink problems, SchemaFlattener flattener, SchemaBinder schemas)
{
    private static readonly string[] s_keywords = ["oneOf", "anyOf"];

    // What only restricts values that the schema beside it types.
    private static readonly HashSet<string> s_restrictions =
    [
        "required", "not", "minProperties", "maxProperties", "minLength", "maxLength", "pattern", "minimum", "maximum",
        "title", "description",
    ];

    /// <returns><see langword="null"/> when the schema is no union, or when the keywords beside it say more.</returns>
    public TypeRef? TryBind(SchemaView view, List<string> types, NameHint hint)
    {
        foreach (var keyword in s_keywords.Where(view.Has))
        {
            var branches = view[keyword]!.Value.Items.ToList();
            var telling = branches.Where(branch => !IsNull(branch)).ToList();
            if (telling.Count > 0 && telling.All(IsRestriction) && (types.Count > 0 || view.HasProperties))
            {
                continue;
            }

            if (view.HasProperties)
            {
                problems.Add(BindingProblems.PartlyTyped(view.PlaceOf(keyword), keyword));
                return null;
            }

            return SchemaBinder.OrNull(Choose(view, keyword, telling, hint), telling.Count < branches.Count);
        }

        return null;
    }

    private TypeRef Choose(SchemaView view, string keyword, List<Cursor> branches, NameHint hint)
    {
        if (branches.Count == 1)
        {
            return schemas.Bind(branches[0], hint);
        }

        var types = branches.Select(PlainType).Distinct().ToList();
        if (types.Count > 0 && !types.Contains(null))
        {
            return types.Count == 1 ? new TypeRef(ScalarTypes.Of(types[0]!, ""))
                : types.All(type => type is "integer" or "number") ? new TypeRef(TypeKind.Decimal)
                : new TypeRef(TypeKind.Scalar);
        }

        if (branches.Count > 0)
        {
            problems.Add(BindingProblems.UntypedSchema(view.PlaceOf(keyword), $"'{keyword}' of {branches.Count} schemas"));
        }

        return TypeRef.Any;
    }

    private bool IsNull(Cursor branch) =>
        branch.Node.Kind == NodeKind.Null
        || (branch.IsMapping && SchemaTypes.Of(branch["type"]) is { Count: 1 } types && types[0] == "null")
        || (branch["enum"] is { Node.Items: { Count: 1 } values } && values[0].Kind == NodeKind.Null);

    private static bool IsRestriction(Cursor branch) =>
        branch.IsMapping && branch.Node.Members.All(member => s_restrictions.Contains(member.Name));

    /// <summary>The type of a branch that is one plain value; formats and listed values of several branches have no common type.</summary>
    private string? PlainType(Cursor branch)
    {
        if (!branch.IsMapping)
        {
            return null;
        }

        var types = SchemaTypes.Of(flattener.View(branch)["type"]);
        return types.Count == 1 && ScalarTypes.IsScalar(types[0]) ? types[0] : null;
    }
}
