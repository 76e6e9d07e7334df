using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Swagger;

/// <summary>Whole Swagger documents, after the kinds that tools and services publish: no warning, and the client compiles.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData(
        "shelter.yaml", "Animal", "AddAnimalAsync", "FindByStatusAsync", "GetAnimalAsync", "GetAnimalWithResponseAsync", "UpdateWithFormAsync", "UploadImageAsync", "GetStockAsync")]
    [InlineData("disks.json", "Disk", "DisksCreateOrUpdateAsync", "DisksListAsync", "EventsListAsync", "SharesListAsync")]
    [InlineData("chat.json", "ObjsMessage", "ChatPostMessageAsync", "FilesUploadAsync")]
    [InlineData("payments.yaml", "Charge", "GetChargesAsync", "PostChargesAsync")]
    [InlineData("files.yaml", "Problem", "DownloadAsync", "ReplaceAsync", "UploadAsync", "ReportAsync", "ThumbnailAsync")]
    [InlineData("grants.yaml", "GameballClient", "ImplicitAsync", "PasswordAsync", "ApplicationAsync", "CodeAsync", "EitherAsync")]
    [InlineData("springy.json", "PageOrder", "ListUsingGETAsync", "CreateUsingPOSTAsync", "FileUsingPOSTAsync")]
    [InlineData("swash.json", "PagedResultItem", "ItemsGetAsync", "ItemsPostAsync", "ItemsDeleteAsync")]
    [InlineData("swag.yaml", "ModelAccount", "GetAccountAsync", "PatchAccountAsync")]
    [InlineData("gateway.json", "V1Book", "LedgerListBooksAsync", "LedgerUpdateBookAsync", "LedgerWatchAsync")]
    [InlineData("autogen.json", "User", "GetRootAsync", "GetUsersAsync", "PostUsersAsync", "GetUsersByIdAsync", "PutUsersByIdAsync")]
    public void APublishedKindOfDocumentIsReadWithoutAWarning(string name, string type, params string[] methods)
    {
        var assembly = Compile(name, File.ReadAllText(Path.Combine(Repository.Root, "tests/Generator.Tests/Swagger/Documents", name)));

        assembly.GetType("Gameball." + type).ShouldNotBeNull();
        Methods(assembly).ShouldBe(methods, ignoreOrder: true);
    }

    [Fact]
    public void ADocumentOfAHundredDefinitionsIsReadWithoutAWarning()
    {
        var assembly = Compile("cluster.json", Cluster(100));

        assembly.GetTypes().Count(type => type.Name.StartsWith("IoClusterApiV1Kind", System.StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(100);
        Methods(assembly).Length.ShouldBe(200);
    }

    [Fact]
    public void FormsAndFilesAreParametersOfTheMethods()
    {
        var assembly = Compile("shelter.yaml", File.ReadAllText(Path.Combine(Repository.Root, "tests/Generator.Tests/Swagger/Documents/shelter.yaml")));
        var upload = assembly.GetTypes().SelectMany(type => type.GetMethods()).First(method => method.Name == "UploadImageAsync");

        upload.GetParameters().Select(parameter => parameter.Name).Take(3).ShouldBe(["animalId", "note", "file"]);
    }

    private static Assembly Compile(string name, string text)
    {
        var run = Twins.Run((name, text));

        run.Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Select(problem => problem.ToString()).ShouldBeEmpty();
        return run.Compile();
    }

    private static string[] Methods(Assembly assembly) =>
        [.. assembly.GetTypes()
            .Where(type => type is { IsInterface: true, IsPublic: true })
            .SelectMany(type => type.GetMethods())
            .Select(method => method.Name)
            .Where(method => method.EndsWith("Async", System.StringComparison.Ordinal) && method != "SendAsync") // Every client has that one.
            .Distinct()];

    /// <summary>Returns a document after that of a cluster manager: long dotted names, lists of each kind, any value, references everywhere.</summary>
    private static string Cluster(int kinds)
    {
        var definitions = new StringBuilder();
        var paths = new StringBuilder();
        for (var i = 0; i < kinds; i++)
        {
            var name = $"io.cluster.api.v1.Kind{i}";
            definitions.Append($$"""
                "{{name}}": {
                  "description": "Kind {{i}}.", "type": "object", "required": ["spec"],
                  "properties": {
                    "apiVersion": { "description": "The version.", "type": "string" },
                    "spec": { "$ref": "#/definitions/io.cluster.api.v1.Kind{{(i + 1) % kinds}}", "description": "Of another kind." },
                    "port": { "$ref": "#/definitions/io.cluster.IntOrString" },
                    "at": { "type": "string", "format": "date-time" },
                    "labels": { "type": "object", "additionalProperties": { "type": "string" } },
                    "raw": { "type": "object" }
                  },
                  "x-cluster-group-version-kind": [{ "group": "", "kind": "Kind{{i}}", "version": "v1" }]
                },
                """);
            paths.Append($$"""
                "/api/v1/kind{{i}}/{name}": {
                  "parameters": [
                    { "name": "name", "in": "path", "required": true, "type": "string", "uniqueItems": true },
                    { "name": "pretty", "in": "query", "type": "string", "uniqueItems": true }
                  ],
                  "get": {
                    "operationId": "readKind{{i}}", "consumes": ["*/*"], "produces": ["application/json", "application/yaml", "application/vnd.cluster.protobuf"], "schemes": ["https"],
                    "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/{{name}}" } }, "401": { "description": "Unauthorized" } },
                    "x-cluster-action": "get"
                  },
                  "patch": {
                    "operationId": "patchKind{{i}}", "consumes": ["application/json-patch+json", "application/merge-patch+json"], "produces": ["application/json"], "schemes": ["https"],
                    "parameters": [{ "name": "body", "in": "body", "required": true, "schema": { "$ref": "#/definitions/{{name}}" } }],
                    "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/{{name}}" } } }
                  }
                },
                """);
        }

        return $$"""
            {
              "swagger": "2.0", "info": { "title": "Cluster", "version": "v1.20.0" },
              "paths": { {{paths}} "/version": {} },
              "definitions": { {{definitions}} "io.cluster.IntOrString": { "type": "string", "format": "int-or-string" } },
              "securityDefinitions": { "BearerToken": { "description": "Bearer Token authentication", "in": "header", "name": "authorization", "type": "apiKey" } },
              "security": [{ "BearerToken": [] }]
            }
            """;
    }
}
