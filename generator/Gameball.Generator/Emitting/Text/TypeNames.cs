using Gameball.Generator.Model;
using Types = Gameball.Generator.Emitting.RuntimeNames.Types;

namespace Gameball.Generator.Emitting;

/// <summary>The names of types in emitted code, always with <c>::</c>, so that names of a document cannot hide them.</summary>
internal sealed class TypeNames(TargetModel target)
{
    /// <summary>The namespace, escaped.</summary>
    public string Namespace { get; } = Identifiers.EscapePath(target.Namespace);

    public string Accessibility { get; } = target.IsPublic ? "public" : "internal";

    /// <summary>Whether the compiler of the client's users finds a missing property: <c>required</c> and <c>init</c>.</summary>
    public bool HasRequiredMembers => target.HasRequiredMembers;

    /// <summary>Returns the name of an emitted type.</summary>
    public string Emitted(string name) => Namespaces.Client + Identifiers.Escape(name);

    /// <summary>The class for users of <c>JsonSerializer</c>, such as <c>GameballJson</c>. It also holds the converters.</summary>
    public string JsonHolder { get; } = Stem(target) + "Json";

    /// <summary>The class inside <see cref="JsonHolder"/> that holds the converters of all records.</summary>
    public const string Converters = "Converters";

    /// <summary>The simple name of the class with a record's JSON code.</summary>
    public static string JsonClass(string name) => name + "Json";

    /// <summary>The class with a record's JSON code.</summary>
    public static string Converter(string record) => $"{Namespaces.Converters}.{JsonClass(record)}";

    /// <summary>The client's name without <c>Client</c>.</summary>
    public static string Stem(TargetModel target)
    {
        const string Suffix = "Client";
        var name = target.ClientName;
        var hasSuffix = name.Length > Suffix.Length && name.EndsWith(Suffix, System.StringComparison.Ordinal);
        return hasSuffix ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    /// <summary>The class of the runtime that calls a struct's JSON code.</summary>
    /// <param name="type">The struct's name in emitted code.</param>
    public static string JsonOfValueType(string type) => $"{RuntimeNames.JsonOfValueType.Type}<{type}>";

    public string Client => Emitted(target.ClientName);

    public string ClientInterface => Emitted("I" + target.ClientName);

    public string Security => Emitted(SecurityClass(target));

    public static string SecurityClass(TargetModel target) => target.ClientName + "Security";

    /// <summary>Returns the type, with <c>?</c> if JSON <c>null</c> is a value.</summary>
    public string Render(TypeRef type) => Bare(type) + (MayBeNull(type) ? "?" : "");

    /// <summary>Returns the type of a value that may be absent, if null represents absent.</summary>
    public string OrAbsent(TypeRef type) => Bare(type) + "?";

    /// <summary>Returns a property's type: an <c>Optional</c> if absent and null differ.</summary>
    public string Render(PropertyModel property) => property.Required ? Render(property.Type)
        : IsOptional(property) ? $"{RuntimeNames.Optional.Type}<{Render(property.Type)}>"
        : OrAbsent(property.Type);

    /// <summary>
    /// Returns the field of a required property whose type has no null to tell that it was not set; <see langword="null"/> for other
    /// properties, and where the compiler tells it.
    /// </summary>
    public string? Field(PropertyModel property)
    {
        var hasDefault = property.Constant is not null || MayBeNull(property.Type) || !Kind.IsValueType(property.Type.Kind);
        return HasRequiredMembers || !property.Required || hasDefault ? null : "_" + property.Name;
    }

    /// <summary>Whether a property distinguishes absent from null.</summary>
    public static bool IsOptional(PropertyModel property) => property.IsOptional;

    /// <summary>Whether C# null represents JSON null; a <c>JsonElement</c> can represent null itself.</summary>
    public static bool MayBeNull(TypeRef type) => type.MayBeNull;

    /// <summary>Returns the expression of the type's <c>GeneratedJson</c>.</summary>
    public string Json(TypeRef type)
    {
        var json = BareJson(type);
        return !MayBeNull(type) ? json
            : $"{Types.Type}.{(Kind.IsValueType(type.Kind) ? Types.NullableStruct : Types.Nullable)}({json})";
    }

    /// <summary>Returns the same for values that are never null.</summary>
    public string BareJson(TypeRef type) => type.Kind switch
    {
        TypeKind.Record => Converter(type.Name!) + ".Instance",
        TypeKind.Enum or TypeKind.Union or TypeKind.Raw => $"{JsonOfValueType(Bare(type))}.{RuntimeNames.JsonOfValueType.Instance}",
        TypeKind.List => $"{Types.Type}.{Types.List}({Json(type.Element!)})",
        TypeKind.Map => $"{Types.Type}.{Types.Map}({Json(type.Element!)})",
        TypeKind.Date => Kind.DateJson + ".Instance",
        _ => $"{Types.Type}.{Kind.Table[type.Kind].Member}",
    };

    public string Bare(TypeRef type) => type.Kind switch
    {
        TypeKind.Record or TypeKind.Enum or TypeKind.Union => Emitted(type.Name!),
        TypeKind.List => $"{Namespaces.Collections}IReadOnlyList<{Render(type.Element!)}>",
        TypeKind.Map => $"{Namespaces.Collections}IReadOnlyDictionary<string, {Render(type.Element!)}>",
        _ => Kind.Table[type.Kind].Type,
    };
}
