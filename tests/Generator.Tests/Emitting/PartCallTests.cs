using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>
/// Bodies with empty parts and fields, lists whose items have an encoding, and content types that a header cannot contain.
/// </summary>
public class PartCallTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /profile: { post: { operationId: profile, tags: [Calls], responses: { '204': { description: Done } }, requestBody: { required: true,
            content: { multipart/form-data: { schema: { type: object, properties: {
              nickname: { type: string }, picture: { type: string, format: binary } } } } } } } }
          /either: { post: { operationId: either, tags: [Calls], responses: { '204': { description: Done } }, requestBody: {
            content: { multipart/form-data: { schema: { type: object, properties: { nickname: { type: string } } } } } } } }
          /files: { post: { operationId: files, tags: [Calls], responses: { '204': { description: Done } }, requestBody: { required: true,
            content: { multipart/mixed: { schema: { type: object } } } } } }
          /settings: { post: { operationId: settings, tags: [Calls], responses: { '204': { description: Done } }, requestBody: { required: true,
            content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { theme: { type: string } } } } } } } }
          /lists: { post: { operationId: lists, tags: [Calls], responses: { '204': { description: Done } }, requestBody: { required: true, content: {
            multipart/form-data: { schema: { $ref: '#/components/schemas/Lists' }, encoding: { $ref: '#/x-encoding' } } } } } }
          /list-form: { post: { operationId: listForm, tags: [Calls], responses: { '204': { description: Done } }, requestBody: { required: true,
            content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Lists' }, encoding: {
              rows: { contentType: application/json }, words: { contentType: application/json }, one: { contentType: application/json } } } } } } }
          /coded: { post: { operationId: coded, tags: [Calls], responses: { '204': { description: Done } }, requestBody: { required: true, content: {
            multipart/form-data: { schema: { type: object, required: [icon], properties: {
              icon: { type: string, contentEncoding: base64 }, text: { type: string, contentEncoding: base64url },
              icons: { type: array, items: { type: string, contentEncoding: base64 } } },
              additionalProperties: false } } } } } }
          /raw: { post: { operationId: raw, tags: [Calls], responses: { '204': { description: Done } }, requestBody: { required: true,
            content: { application/octet-stream: {} } } } }
        components:
          schemas:
            Lists: { type: object, properties: {
              rows: { type: array, items: { type: object, properties: { code: { type: string } }, additionalProperties: false } },
              words: { type: array, items: { type: [string, 'null'] } }, one: { type: object, additionalProperties: { type: integer } }, any: {} } }
        """;

    private static readonly string s_document = Document.Replace(
        "{ $ref: '#/x-encoding' }", "{ rows: { contentType: application/json }, words: { contentType: application/json }, any: { contentType: application/json } }");

    [Fact]
    public async Task ARequiredBodyIsSentWithoutAPart() => (await SentRequests.SendAsync(s_document, """
        await client.Calls.ProfileAsync();
        await client.Calls.EitherAsync();
        await client.Calls.FilesAsync(new Dictionary<string, GameballFile>());
        await client.Calls.SettingsAsync(new SettingsRequest());
        """)).ShouldBe("""
        POST /profile multipart/form-data; boundary="B" --B--|
        POST /either
        POST /files multipart/mixed; boundary="B" --B--|
        POST /settings application/x-www-form-urlencoded 

        """);

    [Fact]
    public async Task TheEncodingOfAListAppliesToEachItem() => (await SentRequests.SendAsync(s_document, """
        var rows = new[] { new ListsRow { Code = "a" }, new ListsRow { Code = "b" } };
        var words = new[] { "x", null, "y z" };
        var any = JsonDocument.Parse("[1,2]").RootElement;
        await client.Calls.ListsAsync(rows, words, any: any);
        await client.Calls.ListFormAsync(new Lists { Rows = rows, Words = words, One = new Dictionary<string, long> { ["n"] = 1 } });
        """)).ShouldBe("""
        POST /lists
          rows: application/json {"code":"a"}
          rows: application/json {"code":"b"}
          words: application/json "x"
          words: application/json null
          words: application/json "y z"
          any: application/json [1,2]
        POST /list-form application/x-www-form-urlencoded rows=%7B%22code%22%3A%22a%22%7D&rows=%7B%22code%22%3A%22b%22%7D&words=%22x%22&words=null&words=%22y%20z%22&one=%7B%22n%22%3A1%7D

        """);

    [Fact]
    public async Task AStringWithEncodedBytesIsSentAsBinaryContent() => (await SentRequests.SendAsync(s_document, """
        await client.Calls.CodedAsync(new byte[] { 1 }, "AQ", new[] { new byte[] { 2 } });
        """)).ShouldBe("""
        POST /coded
          icon: application/octet-stream AQ==
          text: application/octet-stream AQ
          icons: application/octet-stream Ag==

        """);

    [Theory]
    [InlineData("text/plain; name=Zo\\u00eb")]
    [InlineData("text/plain; name=\\\"Zo\\u00eb\\\"")]
    [InlineData("text")]
    [InlineData("text/plain\\r\\nX-A: b")]
    public async Task AnInvalidContentTypeIsRejected(string type) => (await SentRequests.SendAsync(s_document, $$"""
        foreach (var send in new Func<GameballFile, Task>[] { file => client.Calls.ProfileAsync(picture: file), file => client.Calls.RawAsync(file),
            file => client.Calls.FilesAsync(new Dictionary<string, GameballFile> { ["f"] = file }) })
        {
            try
            {
                await send(new GameballFile(new byte[] { 65 }, "n", "{{type}}"));
            }
            catch (ArgumentException e)
            {
                log.Append(e.Message.Substring(0, 36)).Append('\n');
            }
        }

        await client.Calls.RawAsync(new GameballFile(new byte[] { 66 }, "n", ""));
        await client.Calls.RawAsync(new GameballFile(new byte[] { 67 }, "n", "text/plain; name=\"Zoe\""));
        """)).ShouldBe("""
        The file's content type is not a val
        The file's content type is not a val
        The file's content type is not a val
        POST /raw application/octet-stream B
        POST /raw text/plain; name="Zoe" C

        """);
}
