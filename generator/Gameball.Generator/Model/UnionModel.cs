namespace Gameball.Generator.Model;

/// <summary>A value with one of several types: a readonly record struct over it. A value of any other type is kept as its JSON.</summary>
/// <param name="Cases">The types, which differ in C#.</param>
/// <param name="Entries">The shapes of the cases in JSON, in the document's order: the table by which a reader selects a case.</param>
internal sealed record UnionModel(
    string Name,
    string Group,
    TypeUse Use,
    Documentation Documentation,
    EquatableArray<UnionCaseModel> Cases,
    EquatableArray<UnionEntryModel> Entries) : TypeModel(Name, Group, Use, Documentation)
{
    /// <summary>The case for any other value, which every union has.</summary>
    public const string AnythingElse = "JsonElement";
}

/// <param name="Name">The name in its members: <c>AsCat</c>. Unique in its union.</param>
/// <param name="Type">Its type, never nullable: the use of the union is nullable instead.</param>
/// <param name="ImpliedDiscriminator">The discriminator that the case's own type may omit; often none.</param>
internal sealed record UnionCaseModel(string Name, TypeRef Type, ImpliedDiscriminatorModel? ImpliedDiscriminator = null);

/// <param name="Property">The discriminator's name in JSON.</param>
/// <param name="Value">Its value for the case.</param>
internal sealed record ImpliedDiscriminatorModel(string Property, ConstantModel Value);

/// <summary>One shape of a case. A case that is a union itself has one for each of its own cases.</summary>
/// <param name="Case">The index of the case.</param>
/// <param name="Tokens">The possible kinds of JSON.</param>
/// <param name="Required">The number of required members, which are the first of <paramref name="Names"/>.</param>
/// <param name="Names">The members of an object that distinguish it from others, the required ones first.</param>
/// <param name="Constants">Members whose value identifies the case, such as a discriminator.</param>
/// <param name="Items">Shapes of a list's items or of a map's values; empty for any.</param>
/// <param name="Members">Members whose content identifies the case, if nothing else does.</param>
internal sealed record UnionEntryModel(
    int Case,
    UnionTokens Tokens,
    int Required,
    EquatableArray<UnionNameModel> Names,
    EquatableArray<UnionConstantModel> Constants,
    EquatableArray<UnionEntryModel> Items,
    EquatableArray<NestedUnionEntryModel> Members = default);

/// <param name="Name">A member's name in JSON.</param>
/// <param name="Entries">The shapes of its value that distinguish it from those of other cases.</param>
internal sealed record NestedUnionEntryModel(string Name, EquatableArray<UnionEntryModel> Entries);

/// <param name="Name">A member's name in JSON.</param>
/// <param name="Value">
/// The possible kinds of its value, if they distinguish the case from another; otherwise <see cref="UnionTokens.None"/>.
/// </param>
internal sealed record UnionNameModel(string Name, UnionTokens Value = UnionTokens.None);

/// <param name="Name">A member's name in JSON.</param>
/// <param name="Values">Its values: a string without quotes, or a number or boolean as in JSON.</param>
internal sealed record UnionConstantModel(string Name, EquatableArray<string> Values);

/// <summary>The kinds of JSON. The names are the same as in the runtime.</summary>
internal enum UnionTokens
{
    Object,
    Array,
    Text,
    Number,
    Boolean,
    Int32,
    Int64,
    Guid,
    DateTime,
    Bytes,

    /// <summary>A string, a number or a boolean.</summary>
    Scalar,

    /// <summary>No known kind: any value is kept as JSON.</summary>
    None,
}
