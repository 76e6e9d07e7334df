using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Where a document declares strings, scalars are sent as written in the file, whatever YAML makes of them.</summary>
public class WrittenScalarCallTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /a:
            post:
              operationId: letters
              tags: [Calls]
              parameters:
                - { name: turn, in: query, schema: { type: string, enum: [TRUE, False, left] } }
                - { name: size, in: query, schema: { type: string, enum: [0x1F, 0o17, 1_000, 1.10, 2024-01-02] } }
                - { name: none, in: query, schema: { type: string, enum: [NULL, Null, none] } }
                - { name: flag, in: query, schema: { type: boolean, enum: [TRUE] } }
                - { name: whole, in: query, schema: { type: integer, enum: [0x1F] } }
                - { name: 0x10, in: query, schema: { type: string, const: TRUE } }
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Letters' } } } }
              responses: { 204: { description: Done } }
          /b: { post: { operationId: switch, tags: [Calls], responses: { 204: { description: Done } }, requestBody: { required: true, content: {
            application/json: { schema: { $ref: '#/components/schemas/Switch' } } } } } }
        components:
          schemas:
            Letters:
              type: object
              required: [TRUE, 0x1F, Null, fixed, once]
              properties:
                TRUE: { type: integer }
                0x1F: { type: integer }
                Null: { type: integer }
                fixed: { type: string, const: FALSE }
                once: { type: string, enum: [0o17] }
                number: { type: integer, const: 0x1F }
                maybe: { type: [string, 'null'], enum: [NULL, TRUE] }
            Switch:
              oneOf: [{ $ref: '#/components/schemas/On' }, { $ref: '#/components/schemas/Off' }, { $ref: '#/components/schemas/Other' }]
              discriminator: { propertyName: TRUE, mapping: { TRUE: '#/components/schemas/On' } }
            On: { type: object, required: [TRUE], properties: { TRUE: { type: string } } }
            Off: { type: object, required: [TRUE], properties: { TRUE: { type: string, default: FALSE } } }
            Other: { type: object, required: [TRUE], properties: { TRUE: { type: string, enum: [0x1F] } } }
        """;

    [Fact]
    public async Task ScalarsAreSentAsWrittenInTheFile() => (await SentRequests.SendAsync(Document, """
        var body = new Letters { True = 1, Property0x1F = 2, Null = 3 };
        await client.Calls.LettersAsync(body, LettersTurn.True, LettersSize.Value0x1F, LettersNone.Null2, true, 31, "TRUE");
        await client.Calls.LettersAsync(body, LettersTurn.False, LettersSize.Value0o17, LettersNone.Null);
        await client.Calls.LettersAsync(body with { Maybe = LettersMaybe.True }, size: LettersSize.Value1_000);
        await client.Calls.SwitchAsync(new On());
        await client.Calls.SwitchAsync(new Off());
        await client.Calls.SwitchAsync(new Other());
        """)).ShouldBe("""
        POST /a?turn=TRUE&size=0x1F&none=NULL&flag=true&whole=31&0x10=TRUE application/json {"TRUE":1,"0x1F":2,"Null":3,"fixed":"FALSE","once":"0o17"}
        POST /a?turn=False&size=0o17&none=Null application/json {"TRUE":1,"0x1F":2,"Null":3,"fixed":"FALSE","once":"0o17"}
        POST /a?size=1_000 application/json {"TRUE":1,"0x1F":2,"Null":3,"fixed":"FALSE","once":"0o17","maybe":"TRUE"}
        POST /b application/json {"TRUE":"TRUE"}
        POST /b application/json {"TRUE":"FALSE"}
        POST /b application/json {"TRUE":"0x1F"}

        """);
}
