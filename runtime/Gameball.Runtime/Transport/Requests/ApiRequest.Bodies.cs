using System;
using System.Text;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Bodies: a JSON value, a form, text or a file.</content>
public sealed partial class ApiRequest
{
    internal IRequestBody? Body { get; private set; }

    /// <summary>Sets the JSON body.</summary>
    /// <param name="body">The value.</param>
    /// <param name="json">The JSON code of the type.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="ArgumentNullException">The body is null.</exception>
    public void SetBody<T>(T body, GeneratedJson<T> json, string mediaType = RequestBody.Json)
    {
        Require(body);
        var buffer = NewBody();
        try
        {
            json.WriteValue(buffer, body);
            Complete(buffer, mediaType);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Sets a JSON body that is already written.</summary>
    /// <exception cref="ArgumentException">The options add properties that the body has, or the body is not an object.</exception>
    internal void SetJson(byte[] json)
    {
        var buffer = NewBody();
        buffer.Raw(json);
        Complete(buffer, RequestBody.Json);
    }

    /// <summary>Sets a text body.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public void SetText(string body, string mediaType)
    {
        Require(body);
        JsonBuffer buffer = new();
        buffer.Raw(Encoding.UTF8.GetBytes(body));
        SetBody(buffer, MediaType.WithCharset(mediaType));
    }

    /// <summary>Sets a file body.</summary>
    /// <exception cref="ArgumentException">The file is null, or its content type is not a valid media type.</exception>
    public void SetFile(GameballFile body, string mediaType)
    {
        Require(body);
        MediaType.Require(body);
        Replace(new FileBody(body, mediaType));
    }

    /// <summary>Sets a form body: each member of an object is a field.</summary>
    /// <param name="body">The object.</param>
    /// <param name="json">The JSON code of the type, which determines the fields.</param>
    /// <param name="styles">The serialization of members that differ from the default: name, style, explode.</param>
    /// <exception cref="ArgumentException">The body is null or not an object.</exception>
    public void SetForm<T>(T body, GeneratedJson<T> json, params (string Name, ParameterStyle Style, bool Explode)[] styles)
    {
        Require(body);
        using var written = NewJson();
        json.WriteValue(written, body);
        using var document = written.ToDocument();
        SetText(FormText.Format(document.RootElement, styles), "application/x-www-form-urlencoded");
    }

    private JsonBuffer NewBody()
    {
        _hasBodyProperties = Options is { BodyProperties.Count: > 0 };
        return new(JsonRules.DepthLimit) { IsRequest = true, RootNames = _hasBodyProperties ? [] : null };
    }

    private void Complete(JsonBuffer buffer, string mediaType)
    {
        if (buffer.RootNames is { } known)
        {
            BodyPropertyWriter.Append(buffer, Operation, known, Options!.BodyProperties);
        }

        SetBody(buffer, mediaType);
    }

    /// <summary>A request omits read-only members.</summary>
    private static JsonBuffer NewJson() => new(JsonRules.DepthLimit) { IsRequest = true };

    /// <summary>Sets a serialized body. The request owns the buffer and returns it to the pool when it was sent.</summary>
    internal void SetBody(JsonBuffer json, string mediaType = RequestBody.Json) => Replace(new RequestBody(json, mediaType));

    /// <summary>Sets a body that the caller owns and may send again.</summary>
    internal void SetSharedBody(IRequestBody body) => Replace(new NonOwningBody(body));

    private void Replace(IRequestBody body)
    {
        Body?.Dispose();
        Body = body;
    }

    private void Require<T>(T body)
    {
        if (body is null)
        {
            throw new ArgumentNullException(nameof(body), $"{Operation.Id} needs a body.");
        }
    }
}
