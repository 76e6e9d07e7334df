namespace Gameball.Generator.Model;

/// <summary>A use of a type.</summary>
/// <param name="Name">
/// C# name for <see cref="TypeKind.Record"/>, <see cref="TypeKind.Enum"/> and <see cref="TypeKind.Union"/>; otherwise
/// <see langword="null"/>.
/// </param>
/// <param name="Element">Element of a list, value of a map; <see langword="null"/> otherwise.</param>
/// <param name="Nullable">Whether JSON <c>null</c> is a value of it.</param>
internal sealed record TypeRef(TypeKind Kind, string? Name = null, TypeRef? Element = null, bool Nullable = false)
{
    public static TypeRef Any { get; } = new(TypeKind.Any);

    public static TypeRef String { get; } = new(TypeKind.String);

    public static TypeRef Raw { get; } = new(TypeKind.Raw);

    public static TypeRef File { get; } = new(TypeKind.File);

    /// <summary>Whether C# null represents JSON null; a <c>JsonElement</c> can represent null itself.</summary>
    public bool MayBeNull => Nullable && Kind != TypeKind.Any;

    /// <summary>The name of the emitted type that it is, or that its innermost elements are; <see langword="null"/> without one.</summary>
    public string? EmittedName => Name ?? Element?.EmittedName;

    public static TypeRef ListOf(TypeRef element) => new(TypeKind.List, Element: element);

    public static TypeRef MapOf(TypeRef value) => new(TypeKind.Map, Element: value);
}

internal enum TypeKind
{
    /// <summary><c>JsonElement</c>: any JSON, null included.</summary>
    Any,

    /// <summary><c>JsonScalar</c>: a string, number or boolean.</summary>
    Scalar,
    String,
    Boolean,
    Int32,
    Int64,
    Decimal,
    Single,
    Double,

    /// <summary><c>format: date-time</c>: <c>DateTimeOffset</c>.</summary>
    DateTime,

    /// <summary><c>format: date</c>: <c>DateOnly</c>, <c>DateTime</c> for targets without it.</summary>
    Date,

    /// <summary><c>format: uuid</c>: <c>Guid</c>.</summary>
    Guid,

    /// <summary><c>format: byte</c>: <c>byte[]</c> as Base64.</summary>
    Bytes,

    /// <summary>A <see cref="RecordModel"/>.</summary>
    Record,

    /// <summary>An <see cref="EnumModel"/>.</summary>
    Enum,

    /// <summary>A <see cref="UnionModel"/>.</summary>
    Union,

    /// <summary><c>IReadOnlyList</c>.</summary>
    List,

    /// <summary><c>IReadOnlyDictionary</c> with string keys.</summary>
    Map,

    /// <summary><c>RawJson</c>: the value of a type that is not emitted, because no code names the member.</summary>
    Raw,

    /// <summary>A file that is sent or received; never inside JSON.</summary>
    File,
}
