namespace Gameball.Generator.Tests.Sweep;

/// <summary>
/// Another company's document: its schemes have the names of Gameball's, and it has one operation for each way to authenticate.
/// </summary>
internal static class PartnerDocument
{
    public const string Host = "api.partner.example";

    public const string Text = """
        openapi: 3.1.0
        info: { title: Partner, version: '1' }
        servers: [{ url: 'https://api.partner.example' }]
        tags: [{ name: Partner }]
        paths:
          /open: { get: { operationId: openThing, tags: [Partner], responses: { 200: { $ref: '#/components/responses/Thing' } } } }
          /api/v4.0/keys:
            post:
              operationId: keyedThing
              tags: [Partner]
              security: [{ apiKey: [], secretKey: [] }]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { 200: { $ref: '#/components/responses/Thing' } }
          /query: { get: { operationId: queryThing, tags: [Partner], security: [{ inQuery: [] }], responses: { 200: {
            $ref: '#/components/responses/Thing' } } } }
          /cookie: { get: { operationId: cookieThing, tags: [Partner], security: [{ inCookie: [] }], responses: { 200: {
            $ref: '#/components/responses/Thing' } } } }
          /login: { get: { operationId: loginThing, tags: [Partner], security: [{ login: [read] }], responses: { 200: {
            $ref: '#/components/responses/Thing' } } } }
          /nobody: { delete: { operationId: nobodyThing, tags: [Partner], security: [{ nobody: [] }], responses: { 204: {
            description: Gone } } } }
          /parts:
            put:
              operationId: partsThing
              tags: [Partner]
              security: [{ basic: [] }]
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [file], properties: {
                file: { type: string, format: binary } } } } } }
              responses: { 200: { description: Text, content: { text/plain: { schema: { type: string } } } } }
          /events:
            get:
              operationId: streamThings
              tags: [Partner]
              security: [{ bearer: [] }]
              responses: { 200: { description: Things, content: { text/event-stream: { itemSchema: {
                $ref: '#/components/schemas/Thing' } } } } }
        components:
          responses:
            Thing: { description: A thing, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
          schemas:
            Thing: { type: object, properties: { name: { type: string }, count: { type: integer } } }
          securitySchemes:
            apiKey: { type: apiKey, in: header, name: apikey }
            secretKey: { type: apiKey, in: header, name: secretkey }
            inQuery: { type: apiKey, in: query, name: key }
            inCookie: { type: apiKey, in: cookie, name: sid }
            basic: { type: http, scheme: basic }
            bearer: { type: http, scheme: bearer }
            login: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://login.partner.example', scopes: { read: Reads } } } }
            nobody: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://login.partner.example', scopes: {} } } }

        """;
}
