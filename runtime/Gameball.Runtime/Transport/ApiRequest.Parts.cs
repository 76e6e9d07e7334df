using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Bodies of several parts.</content>
public sealed partial class ApiRequest
{
    private const string PlainText = "text/plain; charset=utf-8";

    private MultipartBody? _parts;

    /// <summary>Begins a body of parts; none is sent while it has no part.</summary>
    public void StartParts(string mediaType) => Replace(_parts = new MultipartBody(mediaType));

    /// <summary>Adds a value as a part: text and numbers as they are, objects as JSON, lists item by item; nothing when null.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="json">Its JSON.</param>
    /// <param name="contentType">What the part is said to be; <see langword="null"/> for text, or JSON for an object.</param>
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

    /// <summary>Adds a value as parts that a style lays out; nothing when null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="json">Its JSON, which says what it consists of.</param>
    /// <param name="style">How it is laid out: as in a query, unescaped.</param>
    /// <param name="explode">Whether each item or member is a part of its own.</param>
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

    /// <summary>Sends a header with each part of that name.</summary>
    public void AddPartHeader(string part, string name, string value) => _parts!.AddHeader(part, name, value);

    /// <summary>Adds a file; nothing when null.</summary>
    public void AddPart(string name, GameballFile? file, string? contentType = null)
    {
        if (file is not null)
        {
            _parts!.Add(name, file, contentType);
        }
    }

    /// <summary>Adds files under one name; nothing when null.</summary>
    public void AddPart(string name, IEnumerable<GameballFile>? files, string? contentType = null)
    {
        foreach (GameballFile file in files ?? [])
        {
            AddPart(name, file, contentType);
        }
    }

    /// <summary>Adds files, each under its own name; nothing when null.</summary>
    public void AddParts(IReadOnlyDictionary<string, GameballFile>? files)
    {
        foreach (KeyValuePair<string, GameballFile> file in files ?? new Dictionary<string, GameballFile>())
        {
            AddPart(file.Key, file.Value);
        }
    }

    /// <summary>Adds values, each as a part under its own name; nothing when null.</summary>
    /// <param name="values">The values by name.</param>
    /// <param name="json">Their JSON.</param>
    public void AddParts<T>(T? values, GeneratedJson<T> json)
        where T : class
    {
        if (values is null)
        {
            return;
        }

        using JsonBuffer buffer = new(JsonRules.MostDepth);
        json.WriteValue(buffer, values);
        using JsonDocument document = buffer.ToDocument();
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            AddItems(member.Name, member.Value, contentType: null);
        }
    }

    private void AddPieces<T>(string name, T value, GeneratedJson<T> json, ParameterPieces pieces)
    {
        using JsonBuffer buffer = new(JsonRules.MostDepth);
        json.WriteValue(buffer, value);
        using JsonDocument document = buffer.ToDocument();
        foreach (KeyValuePair<string, string> piece in pieces.Of(name, document.RootElement))
        {
            _parts!.Add(piece.Key, Encoding.UTF8.GetBytes(piece.Value), PlainText);
        }
    }

    private void AddValue<T>(string name, T value, GeneratedJson<T> json, string? contentType)
    {
        using JsonBuffer buffer = new(JsonRules.MostDepth);
        json.WriteValue(buffer, value);
        using JsonDocument document = buffer.ToDocument();
        AddItems(name, document.RootElement, contentType);
    }

    private void AddItems(string name, JsonElement value, string? contentType)
    {
        bool isList = value.ValueKind == JsonValueKind.Array && !IsJson(contentType);
        foreach (JsonElement item in isList ? value.EnumerateArray().ToArray() : [value])
        {
            AddElement(name, item, contentType);
        }
    }

    private void AddElement(string name, JsonElement item, string? contentType)
    {
        if (item.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return;
        }

        bool isJson = contentType is null ? item.ValueKind is JsonValueKind.Object or JsonValueKind.Array : IsJson(contentType);
        string text = !isJson && item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText();
        _parts!.Add(name, Encoding.UTF8.GetBytes(text), contentType ?? (isJson ? RequestBody.Json : PlainText));
    }

    private static bool IsJson(string? contentType) => contentType?.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;
}
