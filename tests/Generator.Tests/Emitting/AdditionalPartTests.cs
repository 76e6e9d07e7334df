using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Unnamed fields and parts that a body's schema allows are sent.</summary>
public class AdditionalPartTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: 'https://h' }]
        paths:
          /values: { post: { operationId: values, tags: [Calls], requestBody: { content: { multipart/form-data: { schema: {
            type: object, properties: { name: { type: string } }, additionalProperties: {
              type: array, items: { type: object, properties: { x: { type: integer } } } } } } } }, responses: { 204: {} } } }
          /files: { post: { operationId: files, tags: [Calls], requestBody: { content: { multipart/form-data: { schema: {
            type: object, properties: { name: { type: string } }, additionalProperties: { type: string, format: binary } } } } },
            responses: { 204: {} } } }
          /texts: { post: { operationId: texts, tags: [Calls], requestBody: { content: { multipart/form-data: { schema: {
            type: object, additionalProperties: { type: string } } } } }, responses: { 204: {} } } }
          /form: { post: { operationId: form, tags: [Calls], requestBody: { content: { application/x-www-form-urlencoded: { schema: {
            type: object, properties: { name: { type: string } }, additionalProperties: { type: integer } } } } }, responses: { 204: {} } } }
        """;

    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Gameball;

        internal static class Program
        {
            public static async Task<string> RunAsync()
            {
                var log = new StringBuilder();
                using var http = new HttpClient(new Recorder(log));
                using var client = new GameballClient(new GameballOptions(), http);
                await client.Calls.ValuesAsync(
                    "n", new Dictionary<string, IReadOnlyList<ValuesRequestValueItem>> { ["a"] = [new() { X = 1 }, new() { X = 2 }] });
                await client.Calls.FilesAsync("n", new Dictionary<string, GameballFile> { ["f"] = new byte[] { 65 } });
                await client.Calls.TextsAsync(new Dictionary<string, string> { ["t"] = "text", ["u"] = "v" });
                await client.Calls.FormAsync(new FormRequest { Name = "n", AdditionalProperties = new Dictionary<string, long> { ["i"] = 3 } });
                return log.ToString();
            }

            private sealed class Recorder(StringBuilder log) : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
                {
                    log.Append(request.RequestUri!.AbsolutePath);
                    foreach (var part in await SentParts.ReadAsync(request.Content) is { Count: > 0 } parts ? parts : [request.Content!])
                    {
                        log.Append(' ').Append(part.Headers.ContentDisposition?.Name?.Trim('"')).Append('=')
                            .Append(await part.ReadAsStringAsync(stop));
                    }

                    log.Append('\n');
                    return new HttpResponseMessage(HttpStatusCode.NoContent);
                }
            }
        }
        """;

    [Fact]
    public async Task AdditionalPartsAreSent()
    {
        var project = new TestProject { Code = Code + SentParts.Code, LanguageVersion = LanguageVersion.CSharp12 };
        var program = GeneratorRun.Create(project.With("spec.yaml", Document)).Compile().GetType("Program")!;

        (await (Task<string>)program.GetMethod("RunAsync")!.Invoke(null, null)!).ShouldBe("""
            /values name=n a={"x":1} a={"x":2}
            /files name=n f=A
            /texts t=text u=v
            /form =name=n&i=3

            """);
    }
}
