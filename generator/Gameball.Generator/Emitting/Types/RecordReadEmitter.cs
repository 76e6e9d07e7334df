using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Reader = Gameball.Generator.Emitting.RuntimeNames.Reader;
using Walk = Gameball.Generator.Emitting.RuntimeNames.Walk;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Emits a constructor that reads the object: members may have any order and are assigned directly to their properties. The runtime checks
/// for missing and duplicate members, and throws before a caller has the object.
/// </summary>
internal static class RecordReadEmitter
{
    // A property has a capital at its beginning, so that it needs no 'this'.
    private const string From = "r";
    private const string At = "at";

    public static void Emit(CodeWriter code, TypeNames names, RecordModel record)
    {
        var name = Identifiers.Escape(record.Name);
        code.Separate();
        code.Line($"public {name}() {{ }}");
        code.Separate();
        if (names.HasRequiredMembers)
        {
            code.Line($"[{Namespaces.Analysis}SetsRequiredMembers]");
        }

        using var block = code.Open($"internal {name}(ref {Reader.Type} {From})");
        foreach (var property in record.Properties.Where(property => property is { Required: false, Constant: not null }))
        {
            // An object that is read has the values of the JSON, and not the initial values of a new object.
            code.Line($"{Identifiers.Escape(property.Name)} = default;");
        }

        var start = $"{From}.{Reader.Start}({JsonFields.Members(record)})";
        using var members = code.Open($"for (var {At} = {start}; {From}.{Reader.Next}(ref {At});) switch ({At}.{Walk.Index})");
        var nextAlias = record.Properties.Count;
        for (var i = 0; i < record.Properties.Count; i++)
        {
            var property = record.Properties[i];
            var target = Identifiers.Escape(property.Name);
            var type = Kind.IsJsonValueType(property.Type.Kind) ? $"<{names.Bare(property.Type)}>" : "";
            var value = $"{From}.{Kind.Method(Prefix(property), property.Type)}{type}({JsonFields.Render(names, record, property)})";
            var labels = Case(i);
            foreach (var _ in property.Aliases)
            {
                labels += Case(nextAlias++);
            }

            // Of several names, one with a null must not remove the value of another one.
            var kept = property.Aliases.Count > 0 && Prefix(property) == Kind.NullablePrefix ? $" ?? {target}" : "";
            code.Line($"{labels}{target} = {value}{kept}; break;");
        }

        code.Line($"default: {Other(names, record)}; break;");
    }

    private static string Case(int index) => $"case {index.ToString(CultureInfo.InvariantCulture)}: ";

    private static string Other(TypeNames names, RecordModel record)
    {
        var extra = Identifiers.Escape(record.ExtraName);
        return record.Extra is null
            ? $"{From}.{Reader.Skip}()"
            : record.Extra.Kind == TypeKind.Any ? $"{extra} = {From}.{Reader.ExtraAny}({extra})"
            : $"{extra} = {From}.{Reader.Extra}({extra}, {JsonFields.OfExtra(names, record)})";
    }

    /// <summary>
    /// Returns the prefix of the method. A null for an optional member counts as absent; <c>JsonElement</c> can represent null itself.
    /// </summary>
    private static string Prefix(PropertyModel property) => property.Type.Kind == TypeKind.Any ? ""
        : TypeNames.IsOptional(property) ? Kind.OptionalPrefix
        : !property.Required || property.Type.Nullable ? Kind.NullablePrefix
        : "";
}
