using System.Linq;
using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>
/// Returns the requests that user code sends with the client of a document: a line for each request, and a line for each part of a
/// multipart body.
/// </summary>
internal static class SentRequests
{
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Gameball;
        using Gameball.Runtime;

        internal static class Program
        {
            public static async Task<string> RunAsync()
            {
                var log = new StringBuilder();
                using var http = new HttpClient(new Recorder(log));
                using var client = new GameballClient(new GameballOptions { BaseAddress = new Uri("https://h") }, http);
                $CODE$
                return log.ToString();
            }

            private sealed class Recorder(StringBuilder log) : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
                {
                    log.Append(request.Method).Append(' ').Append(request.RequestUri!.PathAndQuery);
                    if (await SentParts.ReadAsync(request.Content) is { Count: > 0 } parts)
                    {
                        foreach (var part in parts)
                        {
                            log.Append("\n  ").Append(part.Headers.ContentDisposition!.Name!.Trim('"')).Append(": ")
                                .Append(part.Headers.ContentType).Append(' ').Append(await part.ReadAsStringAsync(stop));
                        }
                    }
                    else if (request.Content is { Headers.ContentType: not null } content)
                    {
                        var type = content.Headers.ContentType.ToString();
                        var text = await content.ReadAsStringAsync(stop);
                        var boundary = content.Headers.ContentType.Parameters.FirstOrDefault(one => one.Name == "boundary")?.Value!.Trim('"');
                        log.Append(' ').Append(boundary is null ? type : type.Replace(boundary, "B")).Append(' ')
                            .Append(boundary is null ? text : text.Replace(boundary, "B").Replace("\r\n", "|"));
                    }

                    log.Append('\n');
                    return new HttpResponseMessage(HttpStatusCode.OK)
                    {
                        Content = new StringContent($RESPONSE$, Encoding.UTF8, "application/json"),
                    };
                }
            }
        }
        """;

    /// <param name="document">The document.</param>
    /// <param name="code">Statements that call <c>client</c>; <c>log</c> takes further lines.</param>
    /// <param name="response">The server's response to each request, as JSON.</param>
    /// <param name="settings">Build properties.</param>
    public static async Task<string> SendAsync(string document, string code, string response = "{}", params (string Name, string Value)[] settings)
    {
        var source = (Code + SentParts.Code).Replace("$CODE$", code).Replace("$RESPONSE$", SymbolDisplay.FormatLiteral(response, quote: true));
        var project = settings.Aggregate(
            new TestProject { Code = source, LanguageVersion = LanguageVersion.CSharp12 }, (project, set) => project.Set(set.Name, set.Value));
        var program = GeneratorRun.Create(project.With("spec.yaml", document)).Compile().GetType("Program")!;
        return await (Task<string>)program.GetMethod("RunAsync")!.Invoke(null, null)!;
    }
}
