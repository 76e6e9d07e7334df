using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Gameball.Runtime;

/// <summary>A multipart body with named parts.</summary>
/// <param name="mediaType">The body's media type.</param>
/// <param name="isRequired">Whether a body without parts is sent.</param>
internal sealed class MultipartBody(string mediaType, bool isRequired = false) : IRequestBody
{
    private const string FormData = "form-data";

    private readonly List<(string Name, Func<HttpContent> Create, string? FileName)> _parts = [];

    private readonly List<(string Part, string Name, string Value)> _headers = [];

    public bool CanResend { get; private set; } = true;

    public void Add(string name, byte[] bytes, string contentType) => Add(name, new GameballFile(bytes), contentType, null);

    public void Add(string name, GameballFile file, string? contentType) => Add(name, file, contentType, file.Name ?? name);

    /// <summary>Adds a header to each part of a name, regardless of the order of the calls.</summary>
    public void AddHeader(string part, string name, string value) => _headers.Add((part, name, value));

    public HttpContent? CreateContent(SendState sent)
    {
        var boundary = Guid.NewGuid().ToString("N");
        if (_parts.Count == 0)
        {
            return isRequired ? new PartsContent(Empty(boundary), sent) : null;
        }

        MultipartContent content = new(Subtype, boundary);
        foreach ((var name, var create, var fileName) in _parts)
        {
            var part = create();
            part.Headers.ContentDisposition = Disposition(name, fileName);
            foreach ((_, var header, var value) in _headers.Where(header => header.Part == name))
            {
                part.Headers.TryAddWithoutValidation(header, value);
            }

            content.Add(part);
        }

        return new PartsContent(content, sent);
    }

    public void Dispose()
    {
    }

    private string Subtype => mediaType.Split(';')[0].Trim() is { Length: > 0 } type && type.IndexOf('/') is > 0 and int slash
        && type.Substring(slash + 1) is not "*" and var subtype ? subtype : FormData;

    /// <summary>
    /// Creates a body of the closing delimiter alone. Without parts, MultipartContent would write a part without headers.
    /// </summary>
    private ByteArrayContent Empty(string boundary)
    {
        ByteArrayContent content = new(Encoding.ASCII.GetBytes($"--{boundary}--\r\n"));
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/{Subtype}; boundary=\"{boundary}\"");
        return content;
    }

    private void Add(string name, GameballFile file, string? contentType, string? fileName)
    {
        FileSource source = new(file);
        CanResend &= source.CanResend;
        _parts.Add((name, () => new FileContent(source, contentType, sent: null), fileName));
    }

    private static ContentDispositionHeaderValue Disposition(string name, string? fileName)
    {
        ContentDispositionHeaderValue disposition = new(FormData) { Name = Quoted(name) };
        if (fileName is not null)
        {
            disposition.FileName = Quoted(fileName);
            if (fileName.Any(static c => c > '~'))
            {
                disposition.FileNameStar = fileName;
            }
        }

        return disposition;
    }

    /// <summary>Escapes a value as browsers do, because quotes and line breaks would end it.</summary>
    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "%22",
                '\r' => "%0D",
                '\n' => "%0A",
                < ' ' or > '~' => Uri.EscapeDataString(char.IsSurrogate(c) ? "_" : c.ToString()),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
