namespace Gameball.Generator.Model;

/// <summary>A value that is one of several types: a readonly record struct over it. What is none of them is kept as its JSON.</summary>
/// <param name="Cases">The types, each another one in C#.</param>
/// <param name="Rows">What the cases look like in JSON, in the document's order: the table that a reader picks one by.</param>
internal sealed record UnionModel(
    string Name,
    string Group,
    TypeUse Use,
    Documentation Documentation,
    EquatableArray<UnionCaseModel> Cases,
    EquatableArray<UnionEntryModel> Rows) : TypeModel(Name, Group, Use, Documentation)
{
    /// <summary>The case that every union has besides its own.</summary>
    public const string AnythingElse = "JsonElement";
}

/// <param name="Name">What members are called after it: <c>AsCat</c>. Unique in its union.</param>
/// <param name="Type">Its type, never nullable: null is a value of the union's use.</param>
/// <param name="Told">The discriminator that the case's own type may leave out; often none.</param>
internal sealed record UnionCaseModel(string Name, TypeRef Type, ImpliedDiscriminatorModel? Told = null);

/// <param name="Property">The member that tells the case, in JSON.</param>
/// <param name="Value">Its value there.</param>
internal sealed record ImpliedDiscriminatorModel(string Property, ConstantModel Value);

/// <summary>One form of a case. A case that is a union itself has one for each of its own cases.</summary>
/// <param name="Case">Which of the cases.</param>
/// <param name="Tokens">The JSON it can be.</param>
/// <param name="Required">How many of <paramref name="Names"/>, from the first, must be there.</param>
/// <param name="Names">The members of an object as far as they tell it from others, the required ones first.</param>
/// <param name="Constants">Members that tell the case by their value, such as a discriminator.</param>
/// <param name="Items">Forms of a list's items or of a map's values; empty for any.</param>
/// <param name="Inside">Members that tell the case by what is inside of them, where nothing else does.</param>
internal sealed record UnionEntryModel(
    int Case,
    UnionTokens Tokens,
    int Required,
    EquatableArray<UnionNameModel> Names,
    EquatableArray<UnionConstantModel> Constants,
    EquatableArray<UnionEntryModel> Items,
    EquatableArray<UnionInsideModel> Inside = default);

/// <param name="Name">A member's name in JSON.</param>
/// <param name="Rows">Forms of its value, as far as they tell it from those of other cases.</param>
internal sealed record UnionInsideModel(string Name, EquatableArray<UnionEntryModel> Rows);

/// <param name="Name">A member's name in JSON.</param>
/// <param name="Value">What its value can be, where that tells the case from another; otherwise <see cref="UnionTokens.None"/>.</param>
internal sealed record UnionNameModel(string Name, UnionTokens Value = UnionTokens.None);

/// <param name="Name">A member's name in JSON.</param>
/// <param name="Values">Its values: text without quotes, or a number or boolean as JSON writes it.</param>
internal sealed record UnionConstantModel(string Name, EquatableArray<string> Values);

/// <summary>Named as the runtime's own, one of them for each form.</summary>
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

    /// <summary>Text, a number or a boolean.</summary>
    Scalar,

    /// <summary>Nothing that the table knows: whatever comes is kept as JSON.</summary>
    None,
}
