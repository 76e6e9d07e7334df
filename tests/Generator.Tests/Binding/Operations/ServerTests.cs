using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>The servers of requests.</summary>
public class ServerTests
{
    [Theory]
    [InlineData("[{ url: 'https://api.gameball.co' }]", "https://api.gameball.co")]
    [InlineData("[{ url: 'https://{region}.x.co/{v}', variables: { region: { default: eu }, v: { default: v1 } } }, { url: "
        + "'https://other' }]",
        "https://eu.x.co/v1")]
    public void TheFirstServerIsTheAddress(string servers, string expected) =>
        Bound.Document("servers: " + servers + "\npaths: { /a: { get: {} } }").Model.BaseAddress.ShouldBe(expected);

    [Theory]
    [InlineData("servers: [{ url: »'https://{host}' }]\npaths: { /a: { get: {} } }")]
    [InlineData("servers: [{ url: »'ftp://x' }]\npaths: { /a: { get: {} } }")]
    [InlineData("servers: [»{}]\npaths: { /a: { get: {} } }")]
    public void AnInvalidAddressIsReported(string document) => Bound.Document(document).ShouldReport("GB2023");

    [Fact]
    public void ARelativeServerNeedsAnAddressFromTheCaller() =>
        Bound.Document("servers: [{ url: /api/v3 }]\npaths: { /a: { get: {} } }").Model.BaseAddress.ShouldBeNull();

    [Fact]
    public void AnOperationGoesToTheNearestServer()
    {
        var bound = Bound.Document("""
            servers: [{ url: 'https://a' }]
            paths:
              /same: { servers: [{ url: 'https://b' }], get: { servers: [{ url: 'https://a/' }] } }
              /item: { servers: [{ url: 'https://b' }], get: {} }
              /own: { servers: [{ url: 'https://b' }], get: { servers: [{ url: 'https://{x}', variables: { x: { default: c } } }] } }
              /none: { get: {} }
            """);
        _ = bound.Model;
        bound.Operations.Select(operation => operation.Server).ShouldBe([null, "https://b", "https://c", null]);
    }

    [Theory]
    [InlineData("https://h/v1", "/v2", "/v2")]
    [InlineData("https://h/v1", "/v1", null)]
    [InlineData("https://h/v1/", "//h/v1", null)]
    [InlineData("https://h/v1", "//files", "https://files")]
    [InlineData("https://h/v1", " https://files/v1 ", "https://files/v1")]
    [InlineData("/v1", "/v2", "/v2")]
    [InlineData("/v1", "/v1/", null)]
    [InlineData("https://h", "'https://{r}.files/', variables: { r: { default: eu } }", "https://eu.files/")]
    public void ARelativeServerOfAPathIsOnTheClientsServer(string main, string nearest, string? expected)
    {
        nearest = nearest.StartsWith('\'') ? nearest : $"'{nearest}'";
        Bound.Document($"servers: [{{ url: '{main}' }}]\npaths: {{ /a: {{ servers: [{{ url: {nearest} }}], get: {{}} }} }}")
            .Model.Tags[0].Operations.Single().Server.ShouldBe(expected);
    }

    [Fact]
    public void ARelativeServerIsOnTheServerOfItsOwnDocument() => Bound.Documents(
            ("a.yaml", "servers: [{ url: 'https://a/v1' }]\npaths: { /a: { get: { servers: [{ url: /v3 }] } } }"),
            ("b.yaml", "servers: [{ url: 'https://b/v1' }]\npaths: { /b: { servers: [{ url: /v2 }], get: {} } }"))
        .Model.Tags.SelectMany(tag => tag.Operations).Select(operation => operation.Server).ShouldBe(["/v3", "https://b/v2"]);

    [Theory]
    [InlineData("https://files/b?x=1", "https://files/b")]
    [InlineData("https://files/b#x", "https://files/b")]
    [InlineData("/v2?x=1", "/v2")]
    [InlineData("https://me:secret@files", null)]
    [InlineData("https://{region}.files", null)]
    [InlineData("ftp://files", null)]
    [InlineData("v2", null)]
    [InlineData("files.example/v2", null)]
    [InlineData("https://", null)]
    public void AnUnusableServerIsReported(string address, string? used)
    {
        var problem = Bound.Document($"servers: [{{ url: 'https://h' }}]\npaths: {{ /a: {{ servers: [{{ url: »'{address}' }}], get: {{}} }} }}")
            .ShouldReport("GB2023");
        problem.Operations.Single().Server.ShouldBe(used);
        Bound.Show(problem.Problems.Single()).ShouldNotContain("secret");
    }

    [Fact]
    public void TheQueryOfTheDocumentsOwnServerIsRemovedToo()
    {
        var bound = Bound.Document("servers: [{ url: »'https://h/v1?x=1' }]\npaths: { /a: { get: {} } }").ShouldReport("GB2023");
        (bound.ModelDespiteProblems.BaseAddress, bound.Operations.Single().Server).ShouldBe(("https://h/v1", null));
    }

    [Theory]
    [InlineData("https://api.gameball.co/?x=1", "https://api.gameball.co/")]
    [InlineData("https://api.gameball.co#top", "https://api.gameball.co")]
    public void TheQueriesOfGameballsServerAndOfEqualServersAreRemovedToo(string address, string expected)
    {
        var bound = Bound.Documents(
            ("a.yaml", $"servers: [{{ url: »'{address}' }}]\npaths: {{ /a: {{ get: {{}} }} }}"),
            ("b.yaml", $"servers: [{{ url: »'{address}' }}]\npaths: {{ /b: {{ get: {{}} }} }}")).ShouldReport("GB2023", "GB2023");

        bound.ModelDespiteProblems.BaseAddress.ShouldBe(expected);
        bound.Operations.ShouldAllBe(operation => operation.Server == null);
    }

    [Theory]
    [InlineData("https://h.example/v1", "https://H.Example:443/v1/", null)]
    [InlineData("https://H.example", "https://h.example/", null)]
    [InlineData("https://H.example/V1", "https://h.example/v1", "https://h.example/v1")]
    [InlineData("https://h.example", "https://h.example:8443", "https://h.example:8443")]
    public void ServersAreComparedWithoutTheCaseOfTheHost(string main, string nearest, string? expected) => Bound.Document(
            $"servers: [{{ url: '{main}' }}]\npaths: {{ /a: {{ get: {{ servers: [{{ url: '{nearest}' }}] }} }} }}")
        .Model.Tags[0].Operations.Single().Server.ShouldBe(expected);

    [Theory]
    [InlineData("0x10", "https://h/0x10")]
    [InlineData("1.0", "https://h/1.0")]
    [InlineData("007", "https://h/007")]
    [InlineData("true", "https://h/true")]
    [InlineData("'0x10'", "https://h/0x10")]
    public void TheDefaultOfAVariableIsUsedAsWritten(string value, string expected) => Bound.Document(
            $"servers: [{{ url: 'https://h/{{v}}', variables: {{ v: {{ default: {value} }} }} }}]\npaths: {{ /a: {{ get: {{}} }} }}")
        .Model.BaseAddress.ShouldBe(expected);

    [Theory]
    [InlineData("servers: [{ url: /v1 }]", null)]
    [InlineData("", "https://files")]
    public void AnOperationsServerIsTheClientsOnlyIfTheDocumentHasNone(string servers, string? expected) =>
        Bound.Document(servers + "\npaths: { /a: { get: {} }, /b: { get: { servers: [{ url: 'https://files' }] } } }")
            .Model.BaseAddress.ShouldBe(expected);
}
