using System;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>How a parameter's value is laid out.</summary>
internal sealed class ParameterStyles(ProblemSink problems)
{
    // The first style of a place is its default. 'form' in a path and 'simple' in a query say nothing that plain values could show.
    private static readonly NamedStyle[] s_path =
        [new("simple", ParameterStyle.Simple), new("label", ParameterStyle.Label), new("matrix", ParameterStyle.Matrix)];

    private static readonly NamedStyle[] s_query =
    [
        new("form", ParameterStyle.Form), new("spaceDelimited", ParameterStyle.SpaceDelimited),
        new("pipeDelimited", ParameterStyle.PipeDelimited), new("deepObject", ParameterStyle.DeepObject),
    ];

    private static readonly NamedStyle[] s_header = [new("simple", ParameterStyle.Simple)];

    // They differ in what is escaped: everything, or nothing.
    private static readonly NamedStyle[] s_cookie = [new("form", ParameterStyle.Form), new("cookie", ParameterStyle.Cookie)];

    /// <summary>The style; that of the place after a problem.</summary>
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
