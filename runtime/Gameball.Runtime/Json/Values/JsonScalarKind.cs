namespace Gameball;

/// <summary>The kind of a <see cref="JsonScalar"/>.</summary>
public enum JsonScalarKind
{
    /// <summary>No value: a default <see cref="JsonScalar"/>, which cannot be sent.</summary>
    None,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A boolean.</summary>
    Boolean,
}
