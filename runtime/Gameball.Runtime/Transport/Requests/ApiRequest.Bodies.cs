using System;
using System.Text;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Bodies: one value, a form, text or a file.</content>
public sealed partial class ApiRequest
{
    internal IRequestBody? Body { get; private set; }

    /// <summary>Sets the JSON body.</summary>
    /// <param name="body">The value.</param>
    /// <param name="json">Its JSON.</param>
    /// <param name="mediaType">What the server calls this JSON.</param>
    /// <exception cref="ArgumentNullException">The body is null.</exception>
    public void SetBody<T>(T body, GeneratedJson<T> json, string mediaType = RequestBody.Json)
    {
        Require(body);
        JsonBuffer buffer = NewJson();
        try
        {
            json.WriteValue(buffer, body);
            SetBody(buffer, mediaType);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Sets a body that is text.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public void SetText(string body, string mediaType)
    {
        Require(body);
        JsonBuffer buffer = new();
        buffer.Raw(Encoding.UTF8.GetBytes(body));
        SetBody(buffer, MediaType.WithCharset(mediaType));
    }

    /// <summary>Sets a body that is a file.</summary>
    /// <exception cref="ArgumentException">The file is null, or its content type is no media type.</exception>
    public void SetFile(GameballFile body, string mediaType)
    {
        Require(body);
        MediaType.Require(body);
        Replace(new FileBody(body, mediaType));
    }

    /// <summary>Sets a form: each member of an object is a field.</summary>
    /// <param name="body">The object.</param>
    /// <param name="json">Its JSON, which says what members it has.</param>
    /// <param name="styles">How members are laid out that differ from the rest: name, style, explode.</param>
    /// <exception cref="ArgumentException">The body is null or no object.</exception>
    public void SetForm<T>(T body, GeneratedJson<T> json, params (string Name, ParameterStyle Style, bool Explode)[] styles)
    {
        Require(body);
        using JsonBuffer written = NewJson();
        json.WriteValue(written, body);
        using JsonDocument document = written.ToDocument();
        SetText(FormText.Format(document.RootElement, styles), "application/x-www-form-urlencoded");
    }

    /// <summary>What a server reads has no members that only the server sets.</summary>
    private static JsonBuffer NewJson() => new(JsonRules.MostDepth) { IsRequest = true };

    /// <summary>
    /// Sets a body that is written already. The request owns the buffer from here on and returns it to the pool once it is sent.
    /// </summary>
    internal void SetBody(JsonBuffer json, string mediaType = RequestBody.Json) => Replace(new RequestBody(json, mediaType));

    /// <summary>Sets a body that remains somebody else's, who may send it again.</summary>
    internal void LendBody(IRequestBody body) => Replace(new NonOwningBody(body));

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
