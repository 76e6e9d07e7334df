namespace Gameball;

/// <summary>What a <see cref="JsonScalar"/> holds.</summary>
public enum JsonScalarKind
{
    /// <summary>Nothing: a default <see cref="JsonScalar"/>, which cannot be sent.</summary>
    None,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,
}
