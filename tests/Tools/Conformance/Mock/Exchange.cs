using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Gameball.Conformance.Mock;

/// <summary>One request and its response, as bytes.</summary>
internal sealed class Exchange
{
    private const int ShownLength = 1_500;

    public HttpRequestMessage? Request { get; set; }

    public byte[] Sent { get; set; } = [];

    public HttpResponseMessage? Response { get; set; }

    public byte[] Received { get; set; } = [];

    public int Status => Response is { } response ? (int)response.StatusCode : 0;

    public string MediaType => Response?.Content.Headers.ContentType?.MediaType ?? "";

    public bool HasJson => Received.Length > 0 && MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    public override string ToString()
    {
        if (Request is null)
        {
            return "(nothing was sent)";
        }

        StringBuilder text = new();
        text.Append(Request.Method).Append(' ').Append(Request.RequestUri!.PathAndQuery).Append('\n');
        Append(text, Request.Headers);
        Append(text, Request.Content?.Headers);
        return text.Append('\n').Append(Short(Sent)).Append("\n=> ").Append(Status).Append(' ').Append(MediaType).Append('\n')
            .Append(Short(Received)).ToString();
    }

    private static void Append(StringBuilder text, HttpHeaders? headers)
    {
        foreach (var (name, values) in headers?.AsEnumerable() ?? [])
        {
            text.Append(name).Append(": ").AppendJoin(", ", values).Append('\n');
        }
    }

    private static string Short(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.Length > ShownLength ? text[..ShownLength] + "…" : text;
    }
}
