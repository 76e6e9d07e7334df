using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>How a parameter's value is laid out.</summary>
internal sealed class ParameterStyles(ProblemSink problems)
{
    // The first style of a place is its default. 'form' in a path and 'simple' in a query say nothing that plain values could show.
    private static readonly Dictionary<ParameterPlace, (string Name, ParameterStyle Style)[]> s_styles = new()
    {
        [ParameterPlace.Path] =
            [("simple", ParameterStyle.Simple), ("label", ParameterStyle.Label), ("matrix", ParameterStyle.Matrix)],
        [ParameterPlace.Query] =
        [
            ("form", ParameterStyle.Form), ("spaceDelimited", ParameterStyle.SpaceDelimited),
            ("pipeDelimited", ParameterStyle.PipeDelimited), ("deepObject", ParameterStyle.DeepObject),
        ],
        [ParameterPlace.Header] = [("simple", ParameterStyle.Simple)],
        [ParameterPlace.Cookie] = [("form", ParameterStyle.Form)],
    };

    /// <summary>The style; that of the place after a problem.</summary>
    public ParameterStyle Of(Cursor parameter, ParameterPlace place, string name)
    {
        var stated = parameter.TextOf("style");
        var styles = s_styles[place];
        var style = styles.FirstOrDefault(style => style.Name == stated);
        if (stated.Length > 0 && style.Name is null)
        {
            var all = string.Join(", ", styles.Select(style => style.Name));
            problems.Add(BindingProblems.WrongStyle(parameter["style"]!.Place, name, stated, all));
        }

        return style.Name is null ? styles[0].Style : style.Style;
    }

    /// <summary>The style of a field of a form, by its encoding; <see cref="ParameterStyle.Default"/> where it has none.</summary>
    public static ParameterStyle OfEncoding(Cursor? encoding)
    {
        var stated = encoding?.TextOf("style") ?? "";
        return s_styles[ParameterPlace.Query].FirstOrDefault(style => style.Name == stated).Style;
    }

    /// <summary>Whether each item of a list is a parameter of its own. The default follows the style's.</summary>
    public static bool Explodes(Cursor parameter, ParameterStyle style) =>
        parameter["explode"] is { } explode ? explode.IsTrue : style is ParameterStyle.Form or ParameterStyle.DeepObject;
}
