using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Compare;

/// <summary>The published document is <see cref="ThingDocuments"/> with one edit: each kind of difference has its line.</summary>
public sealed class ComparisonTests
{
    private const string Get = "GET /things/{id}";
    private const string Body = "GET /things/{id} response 200 ";
    private const string Sent = "PUT /things/{id} request ";

    [Fact]
    public void ADocumentDoesNotDifferFromItself() => ThingDocuments.Compare("", "").ShouldBeEmpty();

    [Theory]
    [InlineData("get:\n      operationId: listJobs", "delete:\n      operationId: listJobs", "operation  DELETE /jobs  missing in ours", "operation  GET /jobs  missing in theirs")]
    [InlineData("name: limit", "name: size", "parameter  GET /things/{id} query limit  missing in theirs", "parameter  GET /things/{id} query size  missing in ours")]
    [InlineData("name: limit, in: query", "name: limit, in: header", "parameter  GET /things/{id} header limit  missing in ours", "parameter  GET /things/{id} query limit  missing in theirs")]
    [InlineData("name: limit, in: query,", "name: limit, in: query, required: true,", "parameter  GET /things/{id} query limit  required: no ours, yes theirs")]
    [InlineData("schema: { type: integer, min", "schema: { type: number, min", "parameter  GET /things/{id} query limit  type: integer ours, number theirs")]
    [InlineData("maximum: 200", "maximum: 100, default: 50", "parameter  GET /things/{id} query limit  default: none ours, 50 theirs", "parameter  GET /things/{id} query limit  maximum: 200 ours, 100 theirs")]
    [InlineData("asc, desc", "asc, descending", "value  GET /things/{id} query order = desc  missing in theirs", "value  GET /things/{id} query order = descending  missing in ours")]
    [InlineData("'404'", "'410'", "status  GET /things/{id} response 404  missing in theirs", "status  GET /things/{id} response 410  missing in ours")]
    [InlineData("requestBody: { required: true, content: { application/json", "requestBody: { content: { application/merge-patch+json", "request  PUT /things/{id} request  media types: application/json ours, application/merge-patch+json theirs", "request  PUT /things/{id} request  required: yes ours, no theirs")]
    public void ADifferenceOfAnOperationIsALine(string text, string edited, params string[] lines) =>
        Documented(ThingDocuments.Compare(text, edited)).ShouldBe(lines);

    [Theory]
    [InlineData("size: { type: number, format: double }", "size: { type: string }", "size  format: double ours, none theirs", "size  type: number ours, string theirs")]
    [InlineData("maxLength: 20", "maxLength: 40", "name  maxLength: 20 ours, 40 theirs")]
    [InlineData("[string, 'null']", "string", "made  null: yes ours, no theirs")]
    [InlineData("required: [name]", "required: [name, made]", "made  required: no ours, yes theirs")]
    [InlineData("made:", "created:", "created  missing in ours", "made  missing in theirs")]
    [InlineData("number: { type: integer }", "number: { type: string }", "parts[].number  type: integer ours, string theirs")]
    [InlineData("{ mail: { type: string } }", "{ mail: { type: string }, phone: { type: string } }", "owner.phone  missing in ours")]
    [InlineData(", { type: 'null' }]", "]", "owner  null: yes ours, no theirs")]
    [InlineData("additionalProperties: { type: string }", "additionalProperties: { type: boolean }", "labels{}  type: string ours, boolean theirs")]
    [InlineData("additionalProperties: { type: string }", "additionalProperties: false", "labels  further properties: yes ours, no theirs", "labels{}  missing in theirs")]
    public void ADifferenceOfAValueIsALineAtEachPlace(string text, string edited, params string[] lines) =>
        Documented(ThingDocuments.Compare(text, edited))
            .ShouldBe(lines.SelectMany(line => new[] { "property  " + Body + line, "property  " + Sent + line }), ignoreOrder: true);

    [Fact]
    public void AValueOfAnEnumDeepInsideIsALine() => Documented(ThingDocuments.Compare("[red, blue]", "[red, green]")).ShouldBe(
    [
        $"value  {Body}parts[].colour = blue  missing in theirs", $"value  {Body}parts[].colour = green  missing in ours",
        $"value  {Sent}parts[].colour = blue  missing in theirs", $"value  {Sent}parts[].colour = green  missing in ours",
    ]);

    [Fact]
    public void ARequiredNameWithoutAPropertyIsALine() =>
        Documented(ThingDocuments.Compare("required: [name]", "required: [name, weight]")).ShouldBe(
            [$"required  {Body}weight  missing in ours", $"required  {Sent}weight  missing in ours"]);

    [Theory]
    [InlineData("operationId: getThing", "operationId: readThing", "client.Things.GetThingAsync  missing in theirs", "client.Things.ReadThingAsync  missing in ours")]
    [InlineData("tags: [Jobs]", "tags: [Work]", "client.Jobs  missing in theirs", "client.Work  missing in ours")]
    [InlineData("x-gameball-retry: safe", "x-gameball-retry: never", "client.Things.PutThingAsync  retry: Safe ours, Never theirs")]
    [InlineData("operationId: listJobs", "operationId: listJobs\n      x-gameball-limit: { bucket: jobs, perSecond: 1, per30Seconds: 10 }", "client.Jobs.ListJobsAsync  limit: default 3 30 ours, jobs 1 10 theirs")]
    [InlineData("operationId: listJobs", "operationId: listJobs\n      security: [{ apiKey: [], secretKey: [] }]", "client security secretKey  missing in ours", "client.Jobs.ListJobsAsync  keys: ApiKey ours, ApiKey and SecretKey theirs")]
    [InlineData("https://api.things.example", "https://things.example", "client  server: https://api.things.example ours, https://things.example theirs")]
    [InlineData("Owner: { type", "Owner: { x-gameball-name: Person, type", "type Owner  called Person in theirs, shapes agree, at Things.GetThingAsync response.owner")]
    public void ADifferenceOfTheClientsIsALine(string text, string edited, params string[] lines) =>
        ThingDocuments.Compare(text, edited).ShouldBe(lines.Select(line => "surface  " + line));

    [Theory]
    [InlineData("properties: { mail: { type: string } }", "shapes agree")]
    [InlineData("properties: { mail: { type: string }, age: {} }", "other members")]
    [InlineData("additionalProperties: false, properties: { mail: { type: string } }", "other members")]
    [InlineData("required: [mail], properties: { mail: { type: string } }", "other required members")]
    [InlineData("properties: { mail: { type: integer } }", "other types of members")]
    [InlineData("required: [mail], properties: { mail: { type: integer }, age: {} }", "other members and required members and types of members")]
    public void ALineOfAnotherNameSaysWhatElseDiffers(string shape, string difference) =>
        ThingDocuments.Compare("Owner: { type: object, properties: { mail: { type: string } } }", $"Owner: {{ x-gameball-name: Person, type: object, {shape} }}")
            .Where(line => line.StartsWith("surface", System.StringComparison.Ordinal)).ShouldBe(
                [$"surface  type Owner  called Person in theirs, {difference}, at Things.GetThingAsync response.owner"]);

    [Fact]
    public void ReferencesPartsAndInlineSchemasThatSayTheSameAreTheSame()
    {
        var inlined = ThingDocuments.Whole
            .Replace("{ $ref: '#/components/schemas/Numbered' }, { type: object, properties: { colour", "{ type: object, properties: { number: { type: integer }, colour")
            .Replace("oneOf: [{ $ref: '#/components/schemas/Owner' }, { type: 'null' }]", "type: [object, 'null'], properties: { mail: { type: string } }");
        inlined.ShouldNotBe(ThingDocuments.Whole);

        Documented(ThingDocuments.CompareWith(inlined)).ShouldBeEmpty();
    }

    [Fact]
    public void NamesOfAPathsParametersDoNotPartOperations() =>
        Documented(ThingDocuments.CompareWith(ThingDocuments.Whole.Replace("/things/{id}", "/things/{key}").Replace("name: id", "name: key")))
            .ShouldContain($"parameter  {Get} path id  missing in theirs");

    private static string[] Documented(System.Collections.Generic.IEnumerable<string> lines) =>
        [.. lines.Where(line => !line.StartsWith("surface  "))];
}
