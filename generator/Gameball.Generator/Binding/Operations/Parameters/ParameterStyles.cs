using System;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Reads the style of a parameter's value.</summary>
internal sealed class ParameterStyles(ProblemSink problems)
{
    // The first style of a location is its default. 'form' in a path and 'simple' in a query make no difference for plain values.
    private static readonly NamedStyle[] s_path =
        [new("simple", ParameterStyle.Simple), new("label", ParameterStyle.Label), new("matrix", ParameterStyle.Matrix)];

    private static readonly NamedStyle[] s_query =
    [
        new("form", ParameterStyle.Form), new("spaceDelimited", ParameterStyle.SpaceDelimited),
        new("pipeDelimited", ParameterStyle.PipeDelimited), new("deepObject", ParameterStyle.DeepObject),
    ];

    private static readonly NamedStyle[] s_header = [new("simple", ParameterStyle.Simple)];

    // 'form' escapes the value, 'cookie' does not.
    private static readonly NamedStyle[] s_cookie = [new("form", ParameterStyle.Form), new("cookie", ParameterStyle.Cookie)];

    /// <summary>Reads the style; after a problem it is the default of the location.</summary>
    public ParameterStyle Read(SpecNode parameter, ParameterPlace place, string name)
    {
        var stated = parameter.TextOf("style");
        var styles = StylesOf(place);
        var style = Array.Find(styles, style => style.Name == stated);
        if (stated.Length > 0 && style is null)
        {
            var all = string.Join(", ", styles.Select(style => style.Name));
            problems.Add(BindingProblems.WrongStyle(parameter["style"]!.Place, name, stated, all));
        }

        return (style ?? styles[0]).Style;
    }

    /// <summary>Whether each item of a list is a parameter of its own. The default follows the style's.</summary>
    public static bool Explodes(SpecNode parameter, ParameterStyle style) =>
        parameter["explode"] is { } explode ? explode.IsTrue : style is ParameterStyle.Form or ParameterStyle.DeepObject or ParameterStyle.Cookie;

    private static NamedStyle[] StylesOf(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => s_path,
        ParameterPlace.Query => s_query,
        ParameterPlace.Header => s_header,
        _ => s_cookie,
    };

    private sealed record NamedStyle(string Name, ParameterStyle Style);
}
