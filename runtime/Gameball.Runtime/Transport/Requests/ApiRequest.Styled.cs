using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Parameters of any type and style.</content>
public sealed partial class ApiRequest
{
    /// <summary>Adds a parameter. Adds nothing when null.</summary>
    /// <param name="place">The parameter's location.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="json">The JSON code of the type, which determines the items or members.</param>
    /// <param name="style">The parameter's style.</param>
    /// <param name="explode">Whether each item or member is a separate parameter.</param>
    /// <param name="allowReserved">Whether reserved characters of an address are not escaped.</param>
    /// <exception cref="ArgumentException">The value cannot be sent in that location.</exception>
    public void AddStyled<T>(
        ParameterPlace place, string name, T? value, GeneratedJson<T> json, ParameterStyle style, bool explode, bool allowReserved = false)
        where T : class
    {
        NoteArgument(place, name);
        if (value is not null)
        {
            AddPieces(place, name, value, json, style, explode, allowReserved);
        }
    }

    /// <inheritdoc cref="AddStyled{T}(ParameterPlace, string, T, GeneratedJson{T}, ParameterStyle, bool, bool)"/>
    public void AddStyled<T>(
        ParameterPlace place, string name, T? value, GeneratedJson<T> json, ParameterStyle style, bool explode, bool allowReserved = false)
        where T : struct
    {
        NoteArgument(place, name);
        if (value is { } given)
        {
            AddPieces(place, name, given, json, style, explode, allowReserved);
        }
    }

    private void AddPieces<T>(
        ParameterPlace place, string name, T value, GeneratedJson<T> json, ParameterStyle style, bool explode, bool allowReserved)
    {
        ParameterPieces pieces = new(style, explode, ParameterEscape.Get(place, style, allowReserved));
        using var buffer = NewJson();
        json.WriteValue(buffer, value);
        using var document = buffer.ToDocument();
        switch (place)
        {
            case ParameterPlace.Path:
                AppendPath(name, pieces.Join(name, document.RootElement) ?? "");
                break;
            case ParameterPlace.Header:
                AddHeader(name, pieces.Join(name, document.RootElement));
                break;
            case ParameterPlace.Query:
                foreach (var piece in pieces.Expand(name, document.RootElement))
                {
                    AppendQuery(piece.Key, piece.Value);
                }

                break;
            case ParameterPlace.QueryString when pieces.Join(name, document.RootElement) is { } whole:
                _query = _query is null ? new StringBuilder("?") : _query.Append('&');
                _query.Append(whole);
                break;
            case ParameterPlace.Cookie when style == ParameterStyle.Cookie:
                var isJoined = !explode && document.RootElement.ValueKind is JsonValueKind.Array or JsonValueKind.Object;
                foreach (var piece in pieces.Expand(name, document.RootElement))
                {
                    var texts = isJoined ? piece.Value.Split(',') : [piece.Value];
                    Array.ForEach(texts, text => CookieValue.Check(name, text));
                    AppendCookie(RawCookieName(name, piece.Key), piece.Value);
                }

                break;
            case ParameterPlace.Cookie:
                foreach (var piece in pieces.Expand(name, document.RootElement))
                {
                    AppendCookie(CookieName(piece.Key), piece.Value);
                }

                break;
        }
    }

    // A map's keys are data and may contain characters that a cookie's name does not allow.
    private static string CookieName(string name) => Uri.EscapeDataString(name);

    private static string RawCookieName(string parameter, string name) => name == parameter || Uri.EscapeDataString(name) == name
        ? name
        : throw new ArgumentException($"A member's name in {parameter} has a character that a cookie's name does not allow.", parameter);
}
