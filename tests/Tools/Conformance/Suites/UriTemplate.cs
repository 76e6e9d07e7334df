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
        ['/'] = (ParameterPlace.Path, ParameterStyle.Simple, false),
        ['.'] = (ParameterPlace.Path, ParameterStyle.Label, false),
        [';'] = (ParameterPlace.Path, ParameterStyle.Matrix, false),
        ['?'] = (ParameterPlace.Query, ParameterStyle.Form, false),
        ['&'] = (ParameterPlace.Query, ParameterStyle.Form, false),
    };

    private readonly List<Variable> _variables = [];
    private string _path = "";

    private sealed record Variable(string Name, bool Explode, ParameterPlace Place, ParameterStyle Style, bool AllowReserved);

    /// <returns>
    /// <see langword="null"/> if OpenAPI has no style: for a segment for each item, a fragment (<c>#</c>), the first characters of a
    /// value, and a value of the path within the query.
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

    /// <summary>The text before the expansion in a path, which begins with a slash.</summary>
    public string Before => _path.StartsWith('/') ? "" : "/";

    /// <returns>The call; <see langword="null"/> if a value of the path is missing, which OpenAPI does not allow.</returns>
    public ApiRequest? Request(JsonElement values)
    {
        ApiRequest request = new(new OperationInfo("op", "GET", Before + _path));
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

        var names = expression[(isSimple ? 0 : 1)..].Split(',');
        var isOfPath = use.Place == ParameterPlace.Path;
        if (names.Any(name => name.Contains(':') || (expression[0] == '/' && name.EndsWith('*'))) || (isOfPath && _path.Contains('?')))
        {
            return false;
        }

        foreach (var name in names)
        {
            var variable = new Variable(name.TrimEnd('*'), name.EndsWith('*'), use.Place, use.Style, use.AllowReserved);
            _variables.Add(variable);
            if (isOfPath)
            {
                // The text between the values of one expression belongs to OpenAPI's path.
                _path += expression[0] == '/' ? "/" : use.Style == ParameterStyle.Simple && name != names[0] ? "," : "";
                _path += "{" + Uri.UnescapeDataString(variable.Name) + "}";
            }
        }

        return true;
    }
}
