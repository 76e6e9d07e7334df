namespace Gameball.Local;

/// <summary>The constraints on a member of a JSON object. A member that is null counts as absent.</summary>
internal sealed record Field(string Name, FieldKind Kind)
{
    public bool Required { get; init; }

    // No sum or product of values in this range overflows a decimal.
    public decimal Min { get; init; } = -1_000_000_000_000;

    public decimal Max { get; init; } = 1_000_000_000_000;

    public int MaxLength { get; init; } = int.MaxValue;

    public int MaxItems { get; init; } = int.MaxValue;

    /// <summary>The allowed strings; <see langword="null"/>: any.</summary>
    public string[]? Values { get; init; }

    /// <summary>The members of an object, or of each object of a list.</summary>
    public Field[] Fields { get; init; } = [];
}

internal enum FieldKind
{
    Any,
    Text,
    Number,
    Integer,
    Flag,
    Time,
    Texts,
    List,
    Object,
    Objects,

    /// <summary>An object whose values are strings or numbers.</summary>
    Scalars,

    /// <summary>An object whose values are objects.</summary>
    Map,
}
