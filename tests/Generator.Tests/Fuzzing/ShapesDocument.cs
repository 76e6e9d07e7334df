namespace Gameball.Generator.Tests.Fuzzing;

/// <summary>A document with one of each shape that is difficult for generators, so that the damage affects all of them.</summary>
internal static class ShapesDocument
{
    public const string Text =
        """
        openapi: 3.1.0
        info: { title: Shapes, version: "1", description: One of each. }
        servers:
          - { url: "https://{region}.example.com/{base}", variables: { region: { default: eu, enum: [eu, us] }, base: { default: v1 } } }
        security: [{ key: [] }, { basic: [], query: [] }]
        tags: [{ name: things, description: All things. }]
        paths:
          /things/{id}:
            parameters:
              - { name: id, in: path, required: true, schema: { type: string, format: uuid } }
              - $ref: "#/components/parameters/Page"
            get:
              tags: [things]
              operationId: getThing
              deprecated: true
              parameters:
                - { name: ids, in: query, explode: false, schema: { type: array, items: { type: integer, format: int32 } } }
                - { name: filter, in: query, style: deepObject, schema: { type: object, properties: { a: { type: string } } } }
                - { name: X-Trace, in: header, schema: { type: string, default: "none" } }
                - { name: session, in: cookie, schema: { type: string } }
              responses:
                "200": { description: Found., content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
                "4XX": { $ref: "#/components/responses/Problem" }
                default: { description: Anything else. }
            put:
              tags: [things, other]
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Node" } } } }
              responses:
                "201":
                  description: Made.
                  content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }
                "204": { description: Nothing. }
          /files:
            post:
              requestBody:
                content:
                  multipart/form-data:
                    schema: { type: object, properties: { file: { type: string, format: binary }, note: { type: string } } }
                  application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: { type: string } } }
              responses: { "200": { description: Text., content: { text/plain: { schema: { type: string } } } } }
              callbacks: { done: { "{$request.body#/url}": { post: { responses: { "200": { description: Ok. } } } } } }
        webhooks: { changed: { post: { requestBody: { content: { application/json: { schema: true } } } } } }
        components:
          parameters: { Page: { name: page, in: query, schema: { type: [integer, "null"], minimum: 1, maximum: 100, default: 1 } } }
          responses: { Problem: { description: Wrong., content: { application/problem+json: { schema: { type: object } } } } }
          securitySchemes:
            key: { type: apiKey, in: header, name: apikey }
            query: { type: apiKey, in: query, name: key }
            basic: { type: http, scheme: basic }
            flow: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://example.com/token", scopes: { read: Reads. } } } }
          schemas:
            Thing:
              type: object
              required: [id, Thing, state]
              properties:
                id: { type: integer, readOnly: true }
                Thing: { type: [string, "null"], writeOnly: true, default: "x" }
                state: { type: string, enum: [asc, ASC, "+1", "-1", ">=", "<=", Equals, ToString, null, "é\"\u2028"] }
                level: { enum: [1, 2, 3], default: 2 }
                mixed: { enum: [1, a, true, null] }
                fixed: { const: 7 }
                at: { type: string, format: date-time }
                day: { type: string, format: date }
                bytes: { type: string, format: byte }
                map: { type: object, additionalProperties: { type: object, additionalProperties: { type: number } } }
                free: {}
                never: false
                tuple: { type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
                class: { type: object, properties: { event: { type: object, properties: { void: { type: boolean } } } } }
              additionalProperties: false
            Node:
              allOf: [{ $ref: "#/components/schemas/Base" }, { required: [children] }]
              properties:
                children: { type: array, items: { $ref: "#/components/schemas/Node" } }
                parent: { $ref: "#/components/schemas/Alias" }
            Base: { type: object, properties: { name: { type: string, nullable: true } }, additionalProperties: { type: string } }
            Alias: { $ref: "#/components/schemas/Node", description: The same. }
            Pet:
              oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
              discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat", dog: Dog } }
            Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
            Dog:
              type: object
              required: [kind]
              properties: { kind: { type: string }, owner: { anyOf: [{ type: string }, { type: "null" }] } }
            Loop: { additionalProperties: { $ref: "#/components/schemas/Loop" } }

        """;
}
