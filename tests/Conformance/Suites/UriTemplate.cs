using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball.Conformance.Suites;

/// <summary>A template of RFC 6570 as OpenAPI writes it: a path with names in braces, and parameters with a style each.</summary>
internal sealed class UriTemplate
{
    private static readonly Dictionary<char, (ParameterPlace Place, ParameterStyle Style, bool AllowReserved)> s_operators = new()
    {
        [' '] = (ParameterPlace.Path, ParameterStyle.Simple, false),
        ['+'] = (ParameterPlace.Path, ParameterStyle.Simple, true),
        ['.'] = (ParameterPlace.Path, ParameterStyle.Label, false),
        [';'] = (ParameterPlace.Path, ParameterStyle.Matrix, false),
        ['?'] = (ParameterPlace.Query, ParameterStyle.Form, false),
        ['&'] = (ParameterPlace.Query, ParameterStyle.Form, false),
    };

    private readonly List<Variable> _variables = [];
    private string _path = "";

    private sealed record Variable(string Name, bool Explode, ParameterPlace Place, ParameterStyle Style, bool AllowReserved);

    /// <returns>
    /// <see langword="null"/> where OpenAPI has no style: for segments and fragments of any number (<c>/</c>, <c>#</c>), the first characters
    /// of a value, several values of one <c>simple</c> expression, and a value of the path within the query.
    /// </returns>
    public static UriTemplate? Read(string template)
    {
        var result = new UriTemplate();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var end = open < 0 ? template.Length : open;
            result._path += template[at..end];
            at = open < 0 ? end : template.IndexOf('}', open) + 1;
            if (open >= 0 && !result.Add(template[(open + 1)..(at - 1)]))
            {
                return null;
            }
        }

        return result;
    }

    /// <returns>The call; <see langword="null"/> where a value of the path is not there, which OpenAPI does not have.</returns>
    public ApiRequest? Request(JsonElement values)
    {
        ApiRequest request = new(new OperationInfo("op", "GET", _path.StartsWith('/') ? _path : "/" + _path));
        foreach (var variable in _variables)
        {
            var isThere = values.TryGetProperty(variable.Name, out var value) && value.ValueKind != JsonValueKind.Null;
            if (!isThere && variable.Place == ParameterPlace.Path)
            {
                return null;
            }

            if (isThere)
            {
                var name = Uri.UnescapeDataString(variable.Name);
                request.AddStyled(variable.Place, name, value, JsonTypes.Any, variable.Style, variable.Explode, variable.AllowReserved);
            }
        }

        return request;
    }

    private bool Add(string expression)
    {
        var isSimple = char.IsLetterOrDigit(expression[0]) || expression[0] == '_';
        if (!s_operators.TryGetValue(isSimple ? ' ' : expression[0], out var use))
        {
            return false;
        }

        string[] names = expression[(isSimple ? 0 : 1)..].Split(',');
        var isOneText = use.Place == ParameterPlace.Path && use.Style == ParameterStyle.Simple;
        if ((isOneText && names.Length > 1) || names.Any(name => name.Contains(':'))
            || (use.Place == ParameterPlace.Path && _path.Contains('?')))
        {
            return false;
        }

        foreach (var name in names)
        {
            var variable = new Variable(name.TrimEnd('*'), name.EndsWith('*'), use.Place, use.Style, use.AllowReserved);
            _variables.Add(variable);
            _path += use.Place == ParameterPlace.Path ? "{" + Uri.UnescapeDataString(variable.Name) + "}" : "";
        }

        return true;
    }
}
