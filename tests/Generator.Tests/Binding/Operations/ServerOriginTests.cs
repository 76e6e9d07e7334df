using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>The server of a document decides which credentials its schemes use, and which server is the client's own.</summary>
public class ServerOriginTests
{
    /// <summary>The servers of two documents with one scheme, and the names of its credentials.</summary>
    [Theory]
    [InlineData("https://a", "https://a/v2", "key")]
    [InlineData("https://a", "https://A:443", "key")]
    [InlineData("https://a", "/v2", "key")]
    [InlineData("https://a", "https://b", "key b.key")]
    [InlineData("https://a", "https://a:8443", "key b.key")]
    [InlineData("/v1", "https://b", "key")]
    public void EqualSecuritySchemesOfTwoServersStayTwo(string first, string second, string keys)
    {
        var isOne = keys == "key";
        var bound = Bound.Documents(("a.yaml", Document("a", "", first)), ("b.yaml", Document("b", isOne ? "" : "»", second)));
        if (!isOne)
        {
            bound.ShouldReport("GB2006");
        }

        string.Join(" ", bound.ModelDespiteProblems.Schemes.Select(scheme => scheme.Key)).ShouldBe(keys);

        static string Document(string path, string mark, string server) => $$"""
            servers: [{ url: '{{server}}' }]
            paths: { /{{path}}: { get: { security: [{ key: [] }] } } }
            components: { securitySchemes: { {{mark}}key: { type: http, scheme: bearer } } }
            """;
    }

    /// <summary>The client does not send keys to a test server in a document's list.</summary>
    [Theory]
    [InlineData("https://a, http://localhost:5000", "https://b, http://localhost:5000", "key b.key")]
    [InlineData("https://a, http://localhost:5000", "http://localhost:5000, https://b", "key b.key")]
    [InlineData("https://a, https://b", "https://b, https://a", "key")]
    [InlineData("https://a, https://b", "https://b, https://A/", "key")]
    [InlineData("https://a, https://b", "https://b, https://a/v2", "key b.key")]
    [InlineData("https://a", "/v2, https://b", "key")]
    [InlineData("https://c, http://localhost:5000", "https://api.gameball.co, http://localhost:5000", "key b.key")]
    public void SchemesMergeOnlyIfTheCalledServerIsTheSame(string first, string second, string keys)
    {
        var bound = Bound.Documents(("a.yaml", Document("a", first)), ("b.yaml", Document("b", second)));

        string.Join(" ", bound.ModelDespiteProblems.Schemes.Select(scheme => scheme.Key)).ShouldBe(keys);

        static string Document(string path, string servers) => $$"""
            servers: [{{string.Join(", ", servers.Split(", ").Select(server => $"{{ url: '{server}' }}"))}}]
            paths: { /{{path}}: { get: { security: [{ key: [] }] } } }
            components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
            """;
    }

    [Theory]
    [InlineData("https://api.gameball.co", "https://api.gameball.co", "https://api.acme.example -")]
    [InlineData("https://API.gameball.co/", "https://API.gameball.co/", "https://api.acme.example -")]
    [InlineData("https://api.gameball.co.example", "https://api.acme.example", "- https://api.gameball.co.example")]
    public void GameballsServerIsTheClientsOwnWhateverTheFileNames(string server, string main, string operations)
    {
        var bound = Bound.Documents(
            ("acme.yaml", "servers: [{ url: 'https://api.acme.example' }]\npaths: { /a: { get: {} } }"),
            ("gameball.yaml", "servers: [{ url: '" + server + "' }]\npaths: { /b: { get: {} } }"));

        bound.Model.BaseAddress.ShouldBe(main);
        string.Join(" ", bound.Operations.Select(operation => operation.Server ?? "-")).ShouldBe(operations);
    }
}
