using System.Collections.Generic;

namespace Gameball.Runtime;

/// <summary>The delimiters of a parameter's values (RFC 6570).</summary>
/// <param name="Before">The text before the first piece.</param>
/// <param name="Between">The delimiter between pieces. In a query and among cookies, each piece is a separate parameter instead.</param>
/// <param name="Inside">The delimiter between the values within one piece.</param>
/// <param name="IsNamed">Whether a piece contains the parameter's name.</param>
internal sealed record ParameterLayout(string Before, string Between, string Inside, bool IsNamed)
{
    private static readonly Dictionary<ParameterStyle, ParameterLayout> s_table = new()
    {
        [ParameterStyle.Simple] = new("", ",", ",", IsNamed: false),
        [ParameterStyle.Label] = new(".", ".", ",", IsNamed: false),
        [ParameterStyle.Matrix] = new(";", ";", ",", IsNamed: true),
        [ParameterStyle.Form] = new("", "&", ",", IsNamed: true),
        [ParameterStyle.SpaceDelimited] = new("", "&", "%20", IsNamed: true),
        [ParameterStyle.PipeDelimited] = new("", "&", "%7C", IsNamed: true),
        [ParameterStyle.DeepObject] = new("", "&", ",", IsNamed: true),
        [ParameterStyle.Cookie] = new("", "; ", ",", IsNamed: true),
        [ParameterStyle.Json] = new("", ",", ",", IsNamed: false),
    };

    public static ParameterLayout Get(ParameterStyle style) => s_table[style];
}
