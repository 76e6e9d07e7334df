using Gameball.Generator.Tests.Pipeline;
using Xunit;

namespace Gameball.Generator.Tests.Snapshots;

/// <summary>The code for paged operations with difficult names.</summary>
public class PageCodeTests
{
    public const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /things:
            get:
              operationId: listThings
              tags: [Things]
              summary: Lists things.
              x-gameball-page: { cursor: startAfter, limit: limit, items: things, after: id, more: hasMore }
              parameters:
                - { name: startAfter, in: query, schema: { type: integer } }
                - { name: limit, in: query, schema: { type: integer, maximum: 200 }, description: The most things. }
                - { name: kind, in: query, required: true, schema: { type: string } }
              responses: { 200: { description: A page., content: { application/json: { schema: { type: object, properties: {
                things: { type: array, items: { $ref: '#/components/schemas/Thing' } }, hasMore: { type: boolean } } } } } } }
          /notes:
            get:
              operationId: listNotes
              tags: [Things]
              x-gameball-page: { cursor: next, limit: CreateRequest, items: row, next: key }
              parameters:
                - { name: next, in: header, required: true, schema: { type: string } }
                - { name: CreateRequest, in: query, schema: { type: integer } }
                - { name: row, in: query, schema: { type: string } }
                - { name: request, in: query, schema: { type: string } }
                - { name: pageSize, in: query, schema: { type: string } }
              responses: { 200: { content: { application/json: { schema: { type: object, required: [row], properties: {
                row: { type: [array, 'null'], items: { type: string } }, key: { type: [string, 'null'] } } } } } }, 204: {} }
          /ids:
            get:
              operationId: listIds
              tags: [Things]
              x-gameball-page: { cursor: after, items: '@', after: '@' }
              parameters: [{ name: after, in: query, schema: { type: integer } }]
              responses: { 200: { content: { application/json: { schema: { type: array, items: { type: integer } } } } } }
          /links:
            get:
              operationId: listLinks
              tags: [Things]
              x-gameball-page: { cursor: offset, items: ids, next: next }
              parameters: [{ name: offset, in: query, schema: { type: integer } }]
              responses: { 200: { content: { application/json: { schema: { type: object, required: [ids], properties: {
                ids: { type: array, items: { type: integer } }, next: { type: [string, 'null'] } } } } } } }
        components:
          schemas:
            Thing: { type: object, required: [id], properties: { id: { type: number }, name: { type: string } } }
        """;

    /// <summary>Values inside of others that may be absent or null, and values in headers.</summary>
    private const string Kinds = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /offsets:
            get:
              operationId: listOffsets
              tags: [Kinds]
              x-gameball-page: { items: data.items, offset: offset, limit: limit, total: data.meta.total }
              parameters:
                - { name: offset, in: query, required: true, schema: { type: integer, default: 1 } }
                - { name: limit, in: query, schema: { type: integer } }
              responses: { 200: { content: { application/json: { schema: { type: object, properties: {
                data: { type: [object, 'null'], properties: { items: { type: array, items: { type: integer } },
                  meta: { type: object, required: [total], properties: { total: { type: integer, format: int32 } } } } } } } } } } }
          /links:
            get:
              operationId: listLinks
              tags: [Kinds]
              x-gameball-page: { items: $, next: { header: Link }, limit: size }
              parameters: [{ name: size, in: query, required: true, schema: { type: integer } }]
              responses: { 200: { content: { application/json: { schema: { type: array, items: { type: integer } } } } } }
        """;

    [Fact]
    public void FileIsAsVerified() =>
        Snapshot.Verify(GeneratorRun.Create(new TestProject().With("spec.yaml", Document)).Files["GameballClient.Things.g.cs"], "Things");

    [Fact]
    public void KindsAreAsVerified() =>
        Snapshot.Verify(GeneratorRun.Create(new TestProject().With("spec.yaml", Kinds)).Files["GameballClient.Kinds.g.cs"], "Kinds");
}
