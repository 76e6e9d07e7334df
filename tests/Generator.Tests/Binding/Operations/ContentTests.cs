using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>Media types of request and response bodies.</summary>
public class ContentTests
{
    [Theory]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: { type: string } } }",
        "Form map of String")]
    [InlineData("application/x-www-form-urlencoded: {}", "Form map of String")]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: string } }", "Text String")]
    [InlineData("application/octet-stream: {}", "File File")]
    [InlineData("image/*: { schema: { type: object } }", "File File")]
    [InlineData("'*/*': { schema: { type: string, format: binary } }", "File File")]
    [InlineData("'*/*': {}", "File File")]
    [InlineData("application/json: { schema: { type: string, format: binary } }", "File File")]
    [InlineData("text/plain: {}, text/json: {}, application/json: { schema: { type: string, format: binary } }", "File File")]
    [InlineData("text/csv: { schema: { type: object } }", "Text String")]
    [InlineData("application/soap+xml: {}", "Text String")]
    [InlineData("multipart/form-data: {}", "Files map of File")]
    [InlineData("odd: {}", "File File")]
    [InlineData("text/xml: {}, application/x-www-form-urlencoded: {}, application/json: { schema: { type: string } }", "Json String")]
    [InlineData("application/json: {}, application/octet-stream: {}", "Json Any, AsFile File File")]
    [InlineData("application/octet-stream: {}, multipart/form-data: {}, application/json: {}", "Json Any, AsMultipart Files map of File")]
    [InlineData("application/x-www-form-urlencoded: {}, multipart/form-data: {}", "Form map of String, AsMultipart Files map of File")]
    public void EveryBodyCanBeSent(string content, string expected)
    {
        var bound = Bound.Document("paths: { /a: { post: { operationId: send, requestBody: { content: { " + content + " } } } } }");
        _ = bound.Model;
        string.Join(", ", bound.Operations.Select(operation =>
                $"{operation.Method[4..^5]} {operation.Body!.Kind} {Bound.Show(operation.Body.Type)}".Trim()))
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("application/json;odata=full: {}, application/json: {}", "application/json")]
    [InlineData("application/problem+json: {}, Application/JSON: {}, application/json; v=1: {}", "Application/JSON")]
    [InlineData("text/json: {}, application/json; v=1: {}", "application/json; v=1")]
    public void PlainJsonIsPreferred(string content, string expected)
    {
        var bound = Bound.Document("paths: { /a: { post: { operationId: send, requestBody: { content: { " + content + " } } } } }");
        bound.Model.Tags.Single().Operations[0].Body!.MediaType.ShouldBe(expected);
    }

    [Fact]
    public void PartsAreParameters()
    {
        var operation = Bound.Document("""
            paths: { '/a/{file}': { post: { parameters: [{ name: file, in: path, schema: { type: string } }], requestBody: {
              required: true, content: { multipart/form-data: {
                encoding: { icon: { contentType: 'image/png, image/jpeg' }, notes: { contentType: text/markdown } },
                schema: { type: object, required: [file, count], properties: {
                  file: { type: string, format: binary }, files: { type: array, items: { type: string, contentMediaType: image/png } },
                  icon: { type: string }, either: { anyOf: [{ type: string, format: binary }, { type: 'null' }] },
                  count: { type: integer }, tags: { type: array, items: { type: string } }, notes: { type: string },
                  id: { type: string, readOnly: true } } } } } } } } }
            """).Model.Tags.Single().Operations.Single();
        operation.Body!.Parts.Select(part => $"{part.Name} {Bound.Show(part.Type)} {part.Required} {part.ContentType}".Trim()).ShouldBe(
        [
            "file2 File True", "files File[] False", "icon File False image/png, image/jpeg", "either File False", "count Int64 True",
            "tags String[] False", "notes String False text/markdown",
        ]);
    }

    [Fact]
    public void PartsOfAChoiceAreParametersSideBySide()
    {
        var operation = Bound.Document("""
            paths: { /a: { post: { requestBody: { required: true, content: { multipart/form-data: { schema: {
              type: object, required: [note], properties: { title: { type: string } },
              oneOf: [
                { type: object, required: [kind, photo], properties: {
                    kind: { type: string, enum: [photo] }, photo: { type: string, format: binary }, size: { type: integer } } },
                { $ref: '#/components/schemas/Link' } ] } } } } } } }
            components: { schemas: { Link: { anyOf: [
              { type: object, required: [kind, url], properties: {
                  kind: { type: string, enum: [link] }, url: { type: string }, note: { type: string }, size: { type: object } } },
              { $ref: '#/components/schemas/Link' } ] } } }
            """).Model.Tags.Single().Operations.Single();
        operation.Body!.Parts.Select(part => $"{part.Name} {Bound.Show(part.Type)} {part.Required}").ShouldBe(
        [
            "title String False", "kind PostARequestKind False", "photo File False", "size Any False", "url String False", "note String True",
        ]);
    }

    [Fact]
    public void CasesOfAChoiceAddTheirParts()
    {
        var operation = Bound.Document("""
            paths: { /a: { post: { requestBody: { required: true, content: { multipart/form-data: { schema: { allOf: [
              { type: object, required: [name], properties: { name: { type: string } } },
              { oneOf: [
                { type: object, required: [image], properties: { image: { type: string, format: binary }, name: { type: string } } },
                { type: object, required: [url], properties: { url: { type: string } } } ] } ] } } } } } } }
            """).Model.Tags.Single().Operations.Single();
        operation.Body!.Parts.Select(part => $"{part.Name} {Bound.Show(part.Type)} {part.Required}")
            .ShouldBe(["name String True", "image File False", "url String False"]);
    }

    [Theory]
    [InlineData("3.0.0", "style: form", "Default True")]
    [InlineData("3.1.0", "style: form", "Form True")]
    [InlineData("3.0.0", "style: form, explode: false", "Form False")]
    [InlineData("3.1.0", "style: spaceDelimited", "SpaceDelimited False")]
    [InlineData("3.1.0", "explode: false", "Form False")]
    [InlineData("3.1.0", "contentType: application/json, explode: false", "Default True")]
    [InlineData("3.1.0", "style: »simple", "Form True", "GB2050")]
    [InlineData("3.1.0", "headers: { Content-Type: {}, X-A: { schema: { const: a b } }, X-B: { $ref: '#/components/headers/B' } }",
        "Default True X-A=a b X-B=2")]
    [InlineData("3.1.0", "headers: { »X-A: { schema: { type: string } }, »X-B: { schema: { const: \"a\\r\\nb\" } } }", "Default True",
        "GB2072", "GB2072")]
    [InlineData("3.1.0", "headers: { »'X A': { schema: { const: a } }, »Content-Language: { schema: { const: a } }, »X-C: {} }",
        "Default True", "GB2072", "GB2072", "GB2072")]
    public void PartsMayHaveStylesAndHeaders(string version, string encoding, string expected, params string[] problems)
    {
        var part = Bound.Files(("spec.yaml", $$"""
            openapi: {{version}}
            paths: { /a: { post: { requestBody: { content: { multipart/form-data: {
              encoding: { p: { {{encoding}} } },
              schema: { type: object, properties: { p: { type: array, items: { type: string } } } } } } } } } }
            components: { headers: { B: { schema: { type: integer, default: 2 } } } }
            """)).ShouldReport(problems).Operations.Single().Body!.Parts.Single();
        string.Join(" ", part.Headers.Select(header => $"{header.Name}={header.Value}").Prepend($"{part.Style} {part.Explode}"))
            .ShouldBe(expected);
    }

    [Fact]
    public void FieldsOfAFormMayHaveStyles()
    {
        var body = Bound.Document("""
            paths: { /a: { post: { requestBody: { content: { application/x-www-form-urlencoded: {
              encoding: { a: { style: deepObject }, b: { contentType: application/json }, c: { explode: false },
                d: { contentType: text/plain } },
              schema: { type: object, additionalProperties: true } } } } } } }
            """).Model.Tags.Single().Operations.Single().Body!;
        body.Parts.Select(part => $"{part.WireName} {part.Style} {part.Explode}")
            .ShouldBe(["a DeepObject True", "b Json True", "c Form False"]);
    }

    [Theory]
    [InlineData("application/json: { schema: { type: string, format: binary } }, text/json: {}", "File File application/json")]
    [InlineData("text/plain: {}", "Text String text/plain")]
    [InlineData("image/png: {}, image/jpeg: {}", "File File image/png, image/jpeg")]
    [InlineData("text/plain: {}, application/vnd.x+json: { schema: { type: string } }", "Json String application/vnd.x+json")]
    [InlineData("'*/*': { schema: { type: string } }", "Json String */*")]
    [InlineData("'*/*': { schema: { type: string, format: byte } }", "File File */*")]
    [InlineData("application/*: { schema: { type: string, format: uuid } }", "Json Guid application/*")]
    [InlineData("'*/*': { schema: { type: array, items: { type: string } } }", "Json String[] application/json")]
    [InlineData("application/jsonl: { schema: { type: integer } }", "Sequence Int64 application/jsonl")]
    [InlineData("application/x-ndjson: { schema: { type: array, items: { type: integer } } }", "Sequence Int64 application/x-ndjson")]
    [InlineData("application/json-seq: { itemSchema: { type: array, items: { type: integer } } }", "Sequence Int64[] application/json-seq")]
    [InlineData("application/jsonl: {}", "Sequence Any application/jsonl")]
    [InlineData("text/event-stream: {}", "Events String text/event-stream")]
    [InlineData("text/event-stream: { schema: { type: integer } }", "Events Int64 text/event-stream")]
    [InlineData("text/event-stream: { itemSchema: { type: object, properties: { event: {}, data: { type: string, contentSchema: "
        + "{ type: integer } } } } }", "Events Int64 text/event-stream")]
    [InlineData("text/event-stream: { itemSchema: { type: object, properties: { event: {}, data: { type: string } } } }",
        "Events String text/event-stream")]
    [InlineData("text/event-stream: { itemSchema: { oneOf: [{ properties: { event: { const: a }, data: { contentSchema: { type: integer } } } }, "
        + "{ properties: { event: { const: b }, data: { properties: { x: {} } } } }] } }", "Events ReadResponse text/event-stream")]
    [InlineData("text/event-stream: { itemSchema: { oneOf: [{ properties: { event: { const: a }, data: { contentSchema: { type: integer } } } }, "
        + "{ properties: { event: { const: b }, data: { type: string } } }] } }", "Events String text/event-stream")]
    [InlineData("text/event-stream: { schema: { oneOf: [{ properties: { event: {}, data: { contentSchema: { type: integer } } } }, "
        + "{ properties: { text: {} } }] } }", "Events ReadResponse text/event-stream")]
    [InlineData("application/json: { schema: { type: string } }, application/x-ndjson: { schema: { type: integer } }",
        "Json String application/json, Stream Sequence Int64 application/x-ndjson")]
    public void EveryResponseCanBeRead(string content, string expected)
    {
        var bound = Bound.Document("paths: { /a: { get: { operationId: read, responses: { 200: { content: { " + content + " } } } } } }");
        _ = bound.Model;
        string.Join(", ", bound.Operations.Select(operation => (operation.Method[4..^5] + " " + Show(operation.Response!)).Trim()))
            .ShouldBe(expected);
    }

    [Fact]
    public void ASuccessWithHeadersHasASecondMethod() => Bound.Document("""
        paths: { /a: { post: { operationId: make, responses: { 201: { headers: { Location: { schema: { type: string } } } } } } } }
        """).Model.Tags.Single().Operations.Single().ResponseMethod.ShouldBe("MakeWithResponseAsync");

    [Fact]
    public void AHeadResponseHasNoBody() => Bound.Document("""
        paths: { /a: { head: { responses: { 200: { content: { application/json: { schema: { type: string } } } } } } } }
        """).Model.Tags.Single().Operations.Single().Response.ShouldBeNull();

    [Fact]
    public void ErrorsAreTypedByStatus()
    {
        var operation = Bound.Document("""
            paths: { /a: { get: { responses: {
              200: {},
              400: { content: { application/json: { schema: { type: string } } } },
              »4xx: { content: { application/problem+json: { schema: { type: string } } } },
              5XX: { content: { text/plain: {} } },
              default: { content: { application/json: { schema: { type: integer } } } },
              »oops: {}, x-more: {} } } } }
            """).ShouldReport("GB2063", "GB2063").Operations.Single();
        operation.Errors.Select(error => $"{error.Statuses} {Bound.Show(error.Type)}").ShouldBe(["400,4XX String", "default Int64"]);
    }

    [Fact]
    public void AVariantDoesNotTakeTheNameOfAnOperation() => Bound.Document("""
        paths:
          /a: { get: { operationId: chat, tags: [x], responses: { 200: { content: { application/json: {}, application/jsonl: {} } } } } }
          /b: { get: { operationId: chatStream, tags: [x] } }
        """).Model.Tags.Single().Operations.Select(operation => operation.Method)
        .ShouldBe(["ChatAsync", "ChatStream2Async", "ChatStreamAsync"]);

    private static string Show(ResponseModel response) => $"{response.Kind} {Bound.Show(response.Type)} {response.MediaType}";

    [Fact]
    public void APartWithoutANameIsNotSent() => Bound.Document("""
        paths:
          /a: { post: { operationId: a, requestBody: { content: { multipart/form-data: { schema: {
            type: object, properties: { '': { type: string }, file: { type: string, format: binary } } } } } } } }
        """).Operations.Single().Body!.Parts.Select(part => part.WireName).ShouldBe(["file"]);
}
