namespace Gameball.Generator.Model;

/// <summary>A type to emit.</summary>
/// <param name="Name">Its C# name, unique in the namespace regardless of case.</param>
/// <param name="Group">Key of the file for it: a tag's key, or <c>Shared</c> if several tags use it.</param>
/// <param name="Use">The directions of JSON code that requests and responses use.</param>
internal abstract record TypeModel(string Name, string Group, TypeUse Use, Documentation Documentation);

[System.Flags]
internal enum TypeUse
{
    None = 0,
    Written = 1,
    Read = 2,
    Both = Written | Read,
}

/// <summary>A JSON object with known properties: a sealed record.</summary>
/// <param name="Extra">
/// Type of the properties that the schema allows without naming them, kept in <c>ExtraName</c>;
/// <see langword="null"/> if it allows none.
/// </param>
/// <param name="ExtraName">C# property that keeps them: <c>AdditionalProperties</c> unless the schema has that name.</param>
internal sealed record RecordModel(
    string Name,
    string Group,
    TypeUse Use,
    Documentation Documentation,
    EquatableArray<PropertyModel> Properties,
    TypeRef? Extra,
    string ExtraName) : TypeModel(Name, Group, Use, Documentation);

/// <param name="WireName">The name in JSON.</param>
/// <param name="Name">The C# property, unescaped; unique in its record and different from the record's name.</param>
/// <param name="Type">
/// Its type; <see cref="TypeRef.Nullable"/> tells whether JSON <c>null</c> is a value. With <paramref name="Required"/> false
/// the value may be absent too: a nullable type then is an <c>Optional</c>, which distinguishes absent from null.
/// </param>
/// <param name="Constant">The property's fixed value, which callers need not set; often none.</param>
/// <param name="IsSecret">Whether the document marks it as secret: <c>format: password</c>.</param>
/// <param name="IsReadOnly">Whether requests omit it, because only the server sets it.</param>
/// <param name="IsRequiredInRequests">Whether requests must have it and responses need not: callers must set it.</param>
/// <param name="Aliases">Other names in JSON under which it is read; it is written by <paramref name="WireName"/>.</param>
internal sealed record PropertyModel(
    string WireName,
    string Name,
    TypeRef Type,
    bool Required,
    Documentation Documentation,
    ConstantModel? Constant = null,
    bool IsSecret = false,
    bool IsReadOnly = false,
    bool IsRequiredInRequests = false,
    EquatableArray<string> Aliases = default)
{
    /// <summary>Whether it distinguishes absent from null.</summary>
    public bool IsOptional => !Required && Type.MayBeNull;
}

/// <param name="Kind">The kind of the value: a string, a number or a boolean.</param>
/// <param name="Value">The value, in the format of <see cref="EnumValueModel.Value"/>.</param>
internal sealed record ConstantModel(TypeKind Kind, string Value);

/// <summary>An open enum: a readonly record struct over its string, number or either, with known values as static members.</summary>
/// <param name="Underlying">
/// <see cref="TypeKind.String"/>, <see cref="TypeKind.Int32"/>, <see cref="TypeKind.Int64"/>, <see cref="TypeKind.Decimal"/>, or
/// <see cref="TypeKind.Scalar"/> for values of several types.
/// </param>
internal sealed record EnumModel(
    string Name,
    string Group,
    TypeUse Use,
    Documentation Documentation,
    TypeKind Underlying,
    EquatableArray<EnumValueModel> Values) : TypeModel(Name, Group, Use, Documentation);

/// <param name="Name">The static member, unescaped; unique in its enum.</param>
/// <param name="Value">The string in JSON, without quotes; a number in invariant digits; a boolean as in JSON.</param>
/// <param name="Kind">The kind of the value: the enum's own kind, or string, number or boolean in an enum of several.</param>
internal sealed record EnumValueModel(string Name, string Value, TypeKind Kind, Documentation Documentation);
