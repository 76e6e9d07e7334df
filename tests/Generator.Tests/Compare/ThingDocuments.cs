using System.Collections.Generic;
using Gameball.Generator.Corpus.Compare;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Reading;
using Shouldly;

namespace Gameball.Generator.Tests.Compare;

/// <summary>A small document with one part of each kind, and its comparison with an edited copy.</summary>
internal static class ThingDocuments
{
    private const string Text = """
        openapi: 3.1.0
        info: { title: Things, version: '1' }
        servers: [{ url: https://api.things.example, x-gameball-limit: { bucket: default, perSecond: 3, per30Seconds: 30 } }]
        security: [{ apiKey: [] }]
        paths:
          /things/{id}:
            get:
              operationId: getThing
              tags: [Things]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 200 } }
                - { name: order, in: query, schema: { type: string, enum: [asc, desc] } }
              responses:
                '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                '404': { description: none }
            put:
              operationId: putThing
              tags: [Things]
              x-gameball-retry: safe
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { '204': { description: done } }
          /jobs:
            get:
              operationId: listJobs
              tags: [Jobs]
              responses: { '204': { description: done } }
        components:
          securitySchemes:
            apiKey: { type: apiKey, in: header, name: APIKey }
            secretKey: { type: apiKey, in: header, name: SecretKey }
          schemas:
            Thing:
              type: object
              required: [name]
              properties:
                name: { type: string, maxLength: 20 }
                size: { type: number, format: double }
                made: { type: [string, 'null'], format: date-time }
                parts: { type: array, items: { $ref: '#/components/schemas/Part' } }
                owner: { oneOf: [{ $ref: '#/components/schemas/Owner' }, { type: 'null' }] }
                labels: { type: object, additionalProperties: { type: string } }
            Part:
              allOf: [{ $ref: '#/components/schemas/Numbered' }, { type: object, properties: { colour: { type: string, enum: [red, blue] } } }]
            Numbered: { type: object, properties: { number: { type: integer } } }
            Owner: { type: object, properties: { mail: { type: string } } }
        """;

    /// <summary>The lines of a comparison with a copy in which one text is replaced.</summary>
    public static IReadOnlyList<string> Compare(string text, string edited)
    {
        if (text.Length > 0)
        {
            Text.Split(text).Length.ShouldBe(2, $"'{text}' occurs once in the document");
        }

        return Comparison.Compare(Read(Text), Read(text.Length == 0 ? Text : Text.Replace(text, edited)));
    }

    /// <summary>The lines of a comparison with a document of another way to say the same.</summary>
    public static IReadOnlyList<string> CompareWith(string document) => Comparison.Compare(Read(Text), Read(document));

    public static string Whole => Text;

    private static ApiDescription Read(string text) => ApiDescription.FromDocuments([DocumentReader.Read("things.yaml", isBundled: false, text)]);
}
