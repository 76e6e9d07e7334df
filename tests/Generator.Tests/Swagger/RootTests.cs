using Xunit;

namespace Gameball.Generator.Tests.Swagger;

public sealed class RootTests
{
    [Theory]
    [InlineData("host: api.example", "https://api.example")]
    [InlineData("host: 'api.example:8443'\nbasePath: /v1\nschemes: [http, https]", "https://api.example:8443/v1")]
    [InlineData("host: api.example\nbasePath: /\nschemes: [https]", "https://api.example")]
    [InlineData("host: api.example/\nbasePath: v1/\nschemes: [https]", "https://api.example/v1/")]
    [InlineData("host: api.example\nbasePath: ''\nschemes: []", "https://api.example")]
    [InlineData("host: localhost\nschemes: [http]", "http://localhost")]
    [InlineData("host: api.example\nschemes: [ws, https]", "https://api.example")]
    [InlineData("host: 'https://api.example'\nbasePath: /v1", "https://api.example/v1")]
    [InlineData("basePath: /v2", "/v2")]
    [InlineData("basePath: /\nschemes: [https]", "")]
    [InlineData("schemes: [https]", "")]
    [InlineData("host: ''", "")]
    public void HostBasePathAndSchemesAreTheServer(string swagger, string url) => Twins.ShouldBeEqual(
        swagger + "\npaths: { /a: { get: { operationId: get, responses: { 204: { description: d } } } } }",
        (url.Length > 0 ? $"servers: [{{ url: '{url}' }}]" : "") + "\npaths: { /a: { get: { operationId: get, responses: { 204: { description: d } } } } }");

    [Theory]
    [InlineData("host: '{region}.example'", "https://{region}.example")]
    [InlineData("host: api.example\nschemes: [ws]", "ws://api.example")]
    public void AnUnusableServerIsReportedLikeThatOfOpenApi(string swagger, string url) => Twins.ShouldBeEqual(
        [("api.yaml", Twins.Swagger(swagger + "\npaths: { /a: { get: { operationId: get, responses: { 204: { description: d } } } } }"))],
        [("api.yaml", Twins.OpenApi($"servers: [{{ url: '{url}' }}]\npaths: {{ /a: {{ get: {{ operationId: get, responses: {{ 204: {{ description: d }} }} }} }} }}"))],
        "GB2023");

    [Theory]
    [InlineData("type: basic", "type: http, scheme: basic")]
    [InlineData("type: apiKey, in: header, name: X-Key", "type: apiKey, in: header, name: X-Key")]
    [InlineData("type: apiKey, in: query, name: key", "type: apiKey, in: query, name: key")]
    [InlineData("type: oauth2, flow: implicit, authorizationUrl: 'https://a', scopes: { read: r }",
        "type: oauth2, flows: { implicit: { authorizationUrl: 'https://a', scopes: { read: r } } }")]
    [InlineData("type: oauth2, flow: password, tokenUrl: 'https://a', scopes: { read: r }", "type: oauth2, flows: { password: { tokenUrl: 'https://a', scopes: { read: r } } }")]
    [InlineData("type: oauth2, flow: application, tokenUrl: 'https://a', scopes: { read: r }", "type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a', scopes: { read: r } } }")]
    [InlineData("type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://b', scopes: { read: r }",
        "type: oauth2, flows: { authorizationCode: { authorizationUrl: 'https://a', tokenUrl: 'https://b', scopes: { read: r } } }")]
    public void SecurityDefinitionsAreSecuritySchemes(string swagger, string openApi) => Twins.ShouldBeEqual(
        $$"""
        securityDefinitions: { main: { {{swagger}} } }
        security: [{ main: [] }]
        paths:
          /a: { get: { operationId: get, responses: { 204: { description: d } } } }
          /b: { get: { operationId: open, security: [], responses: { 204: { description: d } } } }
        """,
        $$"""
        components: { securitySchemes: { main: { {{openApi}} } } }
        security: [{ main: [] }]
        paths:
          /a: { get: { operationId: get, responses: { 204: { description: d } } } }
          /b: { get: { operationId: open, security: [], responses: { 204: { description: d } } } }
        """);

    [Fact]
    public void TagsDocumentationAndExtensionsAreKept() => Twins.ShouldBeEqual(
        """
        tags: [{ name: things, description: About things. }]
        paths:
          /a: { x-a: 1, get: { operationId: get, tags: [things], summary: s, description: d, deprecated: true, x-gameball-name: fetchAll, responses: { 204: { description: d } } } }
        """,
        """
        tags: [{ name: things, description: About things. }]
        paths:
          /a: { x-a: 1, get: { operationId: get, tags: [things], summary: s, description: d, deprecated: true, x-gameball-name: fetchAll, responses: { 204: { description: d } } } }
        """);

    [Fact]
    public void PathsThatDifferInTheirQueryAreUnderANameOfAzure() => Twins.ShouldBeEqual(
        """
        definitions: { Thing: { type: object, properties: { name: { type: string } } } }
        paths:
          /a: { get: { operationId: get, responses: { 204: { description: d } } } }
        x-ms-paths:
          /a?comp=list: { get: { operationId: list, parameters: [{ name: q, in: query, type: string }], responses: { 200: { description: d, schema: { $ref: '#/definitions/Thing' } } } } }
        """,
        """
        components: { schemas: { Thing: { type: object, properties: { name: { type: string } } } } }
        paths:
          /a: { get: { operationId: get, responses: { 204: { description: d } } } }
          /a?comp=list: { get: { operationId: list, parameters: [{ name: q, in: query, schema: { type: string } }], responses: { 200: { description: d, content: { '*/*': { schema: { $ref: '#/components/schemas/Thing' } } } } } } }
        """);

    [Fact]
    public void AnOperationWithAnotherSchemeHasItsOwnServer() => Twins.ShouldBeEqual(
        """
        host: localhost
        schemes: [https]
        paths:
          /a: { get: { operationId: a, schemes: [http, https], responses: { 204: { description: d } } } }
          /b: { get: { operationId: b, schemes: [http], responses: { 204: { description: d } } } }
        """,
        """
        servers: [{ url: 'https://localhost' }]
        paths:
          /a: { get: { operationId: a, responses: { 204: { description: d } } } }
          /b: { get: { operationId: b, servers: [{ url: 'http://localhost' }], responses: { 204: { description: d } } } }
        """);
}
