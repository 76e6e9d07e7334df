using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Multipart bodies.</content>
public sealed partial class ApiRequest
{
    private const string PlainText = "text/plain; charset=utf-8";

    private MultipartBody? _parts;

    /// <summary>Starts a multipart body.</summary>
    /// <param name="mediaType">The body's media type.</param>
    /// <param name="isRequired">Whether a body without parts is sent; otherwise the request has no body then.</param>
    public void StartParts(string mediaType, bool isRequired = false) => Replace(_parts = new MultipartBody(mediaType, isRequired));

    /// <summary>Adds a value as a part: strings and numbers as text, objects as JSON, lists item by item. Adds nothing when null.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="json">The JSON code of the type.</param>
    /// <param name="contentType">The part's media type; <see langword="null"/> for text, or JSON for an object.</param>
    public void AddPart<T>(string name, T? value, GeneratedJson<T> json, string? contentType = null)
        where T : class
    {
        if (value is not null)
        {
            AddValue(name, value, json, contentType);
        }
    }

    /// <inheritdoc cref="AddPart{T}(string, T, GeneratedJson{T}, string)"/>
    public void AddPart<T>(string name, T? value, GeneratedJson<T> json, string? contentType = null)
        where T : struct
    {
        if (value is { } given)
        {
            AddValue(name, given, json, contentType);
        }
    }

    /// <summary>Adds a value as parts in a parameter style. Adds nothing when null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="json">The JSON code of the type, which determines the parts.</param>
    /// <param name="style">The style, as in a query but unescaped.</param>
    /// <param name="explode">Whether each item or member is a separate part.</param>
    public void AddStyledPart<T>(string name, T? value, GeneratedJson<T> json, ParameterStyle style, bool explode)
        where T : class
    {
        if (value is not null)
        {
            AddPieces(name, value, json, new ParameterPieces(style, explode, escape: null));
        }
    }

    /// <inheritdoc cref="AddStyledPart{T}(string, T, GeneratedJson{T}, ParameterStyle, bool)"/>
    public void AddStyledPart<T>(string name, T? value, GeneratedJson<T> json, ParameterStyle style, bool explode)
        where T : struct
    {
        if (value is { } given)
        {
            AddPieces(name, given, json, new ParameterPieces(style, explode, escape: null));
        }
    }

    /// <summary>Adds a header to each part of a name.</summary>
    public void AddPartHeader(string part, string name, string value) => _parts!.AddHeader(part, name, value);

    /// <summary>Adds a file. Adds nothing when null.</summary>
    /// <exception cref="ArgumentException">The file's content type is not a valid media type.</exception>
    public void AddPart(string name, GameballFile? file, string? contentType = null)
    {
        if (file is not null)
        {
            MediaType.Require(file);
            _parts!.Add(name, file, contentType);
        }
    }

    /// <summary>Adds files under one name. Adds nothing when null.</summary>
    public void AddPart(string name, IEnumerable<GameballFile>? files, string? contentType = null)
    {
        foreach (var file in files ?? [])
        {
            AddPart(name, file, contentType);
        }
    }

    /// <summary>Adds files, each under its own name. Adds nothing when null.</summary>
    public void AddParts(IReadOnlyDictionary<string, GameballFile>? files)
    {
        foreach (var file in files ?? new Dictionary<string, GameballFile>())
        {
            AddPart(file.Key, file.Value);
        }
    }

    /// <summary>Adds values, each as a part under its own name. Adds nothing when null.</summary>
    /// <param name="values">The values by name.</param>
    /// <param name="json">The JSON code of the values.</param>
    public void AddParts<T>(T? values, GeneratedJson<T> json)
        where T : class
    {
        if (values is null)
        {
            return;
        }

        using var buffer = NewJson();
        json.WriteValue(buffer, values);
        using var document = buffer.ToDocument();
        foreach (var member in document.RootElement.EnumerateObject())
        {
            AddItems(member.Name, member.Value, contentType: null);
        }
    }

    private void AddPieces<T>(string name, T value, GeneratedJson<T> json, ParameterPieces pieces)
    {
        using var buffer = NewJson();
        json.WriteValue(buffer, value);
        using var document = buffer.ToDocument();
        foreach (var piece in pieces.Expand(name, document.RootElement))
        {
            _parts!.Add(piece.Key, Encoding.UTF8.GetBytes(piece.Value), PlainText);
        }
    }

    private void AddValue<T>(string name, T value, GeneratedJson<T> json, string? contentType)
    {
        using var buffer = NewJson();
        json.WriteValue(buffer, value);
        using var document = buffer.ToDocument();

        // Arbitrary JSON is one value, whatever its kind.
        if (value is JsonElement && IsJson(contentType))
        {
            AddElement(name, document.RootElement, contentType);
        }
        else
        {
            AddItems(name, document.RootElement, contentType);
        }
    }

    /// <summary>The content type of a list applies to each of its items.</summary>
    private void AddItems(string name, JsonElement value, string? contentType)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            AddElement(name, value, contentType);
            return;
        }

        foreach (var item in value.EnumerateArray())
        {
            AddElement(name, item, contentType);
        }
    }

    private void AddElement(string name, JsonElement item, string? contentType)
    {
        // Text cannot represent null.
        if (item.ValueKind == JsonValueKind.Null && !IsJson(contentType))
        {
            return;
        }

        var isJson = contentType is null ? item.ValueKind is JsonValueKind.Object or JsonValueKind.Array : IsJson(contentType);
        var text = !isJson && item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText();
        _parts!.Add(name, Encoding.UTF8.GetBytes(text), contentType ?? (isJson ? RequestBody.Json : PlainText));
    }

    private static bool IsJson(string? contentType) => contentType?.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;
}
