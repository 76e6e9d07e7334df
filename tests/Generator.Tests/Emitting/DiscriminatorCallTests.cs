using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>The discriminator of a case has the value from the document, and every case is sent with it.</summary>
public class DiscriminatorCallTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: T, version: '1' }
        paths:
          /cut: { post: { operationId: cut, tags: [Calls], responses: { '204': { description: It } }, requestBody: { required: true, content: {
            application/json: { schema: { $ref: '#/components/schemas/Cut' } } } } } }
          /cuts: { post: { operationId: cuts, tags: [Calls], responses: { '204': { description: It } }, requestBody: { required: true, content: {
            application/json: { schema: { type: array, maxItems: 5, items: { $ref: '#/components/schemas/ByLine' } } } } } } }
          /pets: { post: { operationId: pets, tags: [Calls], responses: { '204': { description: It } }, requestBody: { required: true, content: {
            application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
          /media: { post: { operationId: media, tags: [Calls], responses: { '204': { description: It } }, requestBody: { required: true, content: {
            application/json: { schema: { $ref: '#/components/schemas/Media' } } } } } }
        components:
          schemas:
            Cut:
              oneOf: [{ $ref: '#/components/schemas/BySize' }, { $ref: '#/components/schemas/ByLine' }]
              discriminator: { propertyName: by, mapping: { size: '#/components/schemas/BySize', line: '#/components/schemas/ByLine' } }
            BySize: { type: object, required: [bytes], properties: { by: { type: string, default: size }, bytes: { type: integer } } }
            ByLine: { type: object, required: [lines], properties: { by: { type: string }, lines: { type: integer } } }
            Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: petType } }
            Cat: { type: object, required: [petType], properties: { petType: { type: string, default: pet }, lives: { type: integer } } }
            Dog: { type: object, required: [petType], properties: { petType: { type: string, default: pet }, tricks: { type: integer } } }
            Media:
              oneOf:
                - $ref: '#/components/schemas/NewPhoto'
                - $ref: '#/components/schemas/OldPhoto'
                - $ref: '#/components/schemas/OldSong'
                - $ref: '#/components/schemas/Inherited'
                - $ref: '#/components/schemas/Listed'
                - $ref: '#/components/schemas/Bare'
              discriminator: { propertyName: kind, mapping: { photo: '#/components/schemas/NewPhoto' } }
            NewPhoto: { type: object, required: [kind, url], properties: { kind: { type: string, default: photo }, url: { type: string } } }
            OldPhoto: { type: object, required: [kind, file], properties: { kind: { type: string, default: photo }, file: { type: string } } }
            OldSong: { type: object, required: [kind, song], properties: { kind: { type: string, enum: [song] }, song: { type: string } } }
            Kinds: { type: object, required: [kind], properties: { kind: { type: string, default: any } } }
            Inherited: { allOf: [{ $ref: '#/components/schemas/Kinds' }, { properties: { a: { type: string } } }] }
            Listed: { allOf: [{ type: object, required: [kind], properties: { kind: { type: string, enum: [listed, other], default: other } } }] }
            Bare: { type: object, required: [kind], properties: { kind: { type: string }, b: { type: string } } }
        """;

    [Fact]
    public async Task ACaseIsSentWithItsDiscriminatorWhetherOrNotItIsRequired() => (await SentRequests.SendAsync(Document, """
        await client.Calls.CutAsync(new BySize { Bytes = 1 });
        await client.Calls.CutAsync(new ByLine { Lines = 2 });
        await client.Calls.CutAsync(new ByLine { Lines = 3, By = "paragraph" });
        await client.Calls.CutsAsync(new[] { new ByLine { Lines = 4 } });
        log.Append(JsonSerializer.Serialize(new BySize { Bytes = 5 })).Append('\n');
        log.Append(JsonSerializer.Serialize(JsonSerializer.Deserialize<BySize>("{\"bytes\":6}"))).Append('\n');
        """)).ShouldBe("""
        POST /cut application/json {"by":"size","bytes":1}
        POST /cut application/json {"by":"line","lines":2}
        POST /cut application/json {"by":"paragraph","lines":3}
        POST /cuts application/json [{"by":"line","lines":4}]
        {"by":"size","bytes":5}
        {"bytes":6}

        """);

    [Fact]
    public async Task ADefaultThatCasesShareIdentifiesNone() => (await SentRequests.SendAsync(Document, """
        await client.Calls.PetsAsync(new Cat { Lives = 9 });
        await client.Calls.PetsAsync(new Dog());
        log.Append(JsonSerializer.Deserialize<Pet>("{\"petType\":\"Dog\"}").AsDog?.PetType).Append('\n');
        """)).ShouldBe("""
        POST /pets application/json {"petType":"Cat","lives":9}
        POST /pets application/json {"petType":"Dog"}
        Dog

        """);

    [Fact]
    public async Task TheValueOfACaseHasPrecedenceOverItsName() => (await SentRequests.SendAsync(Document, """
        await client.Calls.MediaAsync(new NewPhoto { Url = "u" });
        await client.Calls.MediaAsync(new OldPhoto { File = "f" });
        await client.Calls.MediaAsync(new OldSong { Song = "s" });
        await client.Calls.MediaAsync(new Inherited { A = "a" });
        await client.Calls.MediaAsync(new Listed());
        await client.Calls.MediaAsync(new Bare { B = "b" });
        """)).ShouldBe("""
        POST /media application/json {"kind":"photo","url":"u"}
        POST /media application/json {"kind":"photo","file":"f"}
        POST /media application/json {"kind":"song","song":"s"}
        POST /media application/json {"kind":"Inherited","a":"a"}
        POST /media application/json {"kind":"other"}
        POST /media application/json {"kind":"Bare","b":"b"}

        """);
}
