using System.Linq;
using Gameball.Generator.Reading;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reading;

public sealed class DocumentKindTests
{
    [Theory]
    [InlineData("openapi: 3.0.0", "OpenApi")]
    [InlineData("openapi: 3.0.4", "OpenApi")]
    [InlineData("openapi: '3.1.1'", "OpenApi")]
    [InlineData("openapi: 3.2.0", "OpenApi")]
    [InlineData("openapi: 3.0.0-rc1", "OpenApi")]
    [InlineData("openapi: 3.1", "OpenApi")]
    [InlineData("openapi: '3.1'", "OpenApi")]
    [InlineData("{\"openapi\": 3.1}", "OpenApi")]
    [InlineData("overlay: 1.0.0", "Overlay")]
    [InlineData("overlay: 1.1.0", "Overlay")]
    [InlineData("overlay: 1.0", "Overlay")]
    public void TheRootDecidesTheKindOfDocument(string text, string kind)
    {
        var document = Documents.Read(text);

        document.Kind.ToString().ShouldBe(kind);
        document.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("openapi: 4.0.0", "1,10", "OpenAPI version '4.0.0'", "3.0, 3.1, 3.2")]
    [InlineData("openapi:", "1,9", "OpenAPI version ''", "3.0, 3.1, 3.2")]
    [InlineData("openapi: [3.1.0]", "1,10", "OpenAPI version ''", "3.0, 3.1, 3.2")]
    [InlineData("overlay: 2.0.0", "1,10", "Overlay version '2.0.0'", "1.0, 1.1")]
    public void AnUnsupportedVersionIsAnError(string text, string position, string version, string supported)
    {
        var document = Documents.Read(text);

        document.Kind.ShouldBe(DocumentKind.None);
        document.Problems.Select(Documents.Print)
            .ShouldBe([$"api.yaml({position}): error GB1018: {version} is not supported; convert the document to one of {supported}"]);
    }

    [Theory]
    [InlineData("openapi: 3.3.0", "OpenAPI version '3.3.0'", "3.2")]
    [InlineData("openapi: 3.10.0", "OpenAPI version '3.10.0'", "3.2")]
    [InlineData("openapi: 3.1.x", "OpenAPI version '3.1.x'", "3.2")]
    [InlineData("openapi: 3", "OpenAPI version '3'", "3.2")]
    [InlineData("overlay: 1.2.0", "Overlay version '1.2.0'", "1.1")]
    public void AnUnknownVersionWithAKnownMajorIsReadAsTheLatest(string text, string version, string readAs)
    {
        var document = Documents.Read(text);

        document.Kind.ShouldBe(text[0] == 'o' && text[1] == 'p' ? DocumentKind.OpenApi : DocumentKind.Overlay);
        document.Problems.Select(Documents.Print)
            .ShouldBe([$"api.yaml(1,10): warning GB1019: {version} is unknown and is read as {readAs}; additions of that version are ignored"]);
    }

    [Theory]
    [InlineData("'2.0'")]
    [InlineData("2.0")]
    [InlineData("2")]
    [InlineData("2.0.0")]
    public void Swagger2IsReadToBeConverted(string version)
    {
        var document = Documents.Read($"info: {{}}\nswagger: {version}\n");

        (document.Kind, document.SwaggerRoot).ShouldBe((DocumentKind.Swagger, document.Root));
        document.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("2.1")]
    [InlineData("3.0")]
    public void AnotherVersionOfSwaggerIsRejectedWithARemedy(string version) =>
        Documents.ProblemsOf($"info: {{}}\nswagger: \"{version}\"\n").ShouldBe(
            [$"api.yaml(2,10): error GB1017: Swagger version '{version}' is not supported; convert the document to Swagger 2.0 or OpenAPI 3 first"]);

    [Theory]
    [InlineData("- a\n", "a list")]
    [InlineData("[1]", "a list")]
    [InlineData("text\n", "a single value")]
    [InlineData("~\n", "a single value")]
    public void ARootThatIsNotAMappingIsAnError(string text, string kind)
    {
        var document = Documents.Read(text);

        document.Root.ShouldBeNull();
        document.Problems.Select(Documents.Print).ShouldBe(
            [$"api.yaml(1,1): error GB1015: The document is {kind}; an OpenAPI document is a mapping that begins with 'openapi: 3.1.0'"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("info: {title: a}\n")]
    [InlineData("Openapi: 3.1.0\n")]
    public void AnyOtherMappingIsAFragment(string text)
    {
        var document = Documents.Read(text);

        document.Kind.ShouldBe(DocumentKind.Fragment);
        document.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void TextOfTheDocumentStaysOnOneLineOfAMessage() =>
        Documents.ProblemsOf("openapi: \"4\\n\\e[31m\\u202e" + new string('9', 100) + "\"").ShouldHaveSingleItem()
            .ShouldContain("version '4\\u000a\\u001b[31m\\u202e99999");
}
