using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class SecurityTests
{
    private const string Schemes = """

        components:
          securitySchemes:
            apiKey: { type: apiKey, in: header, name: apikey }
            secretKey: { type: apiKey, in: header, name: secretkey }
            in-query: { type: apiKey, in: query, name: key }
            in-cookie: { type: apiKey, in: cookie, name: session }
            bearerAuth: { type: http, scheme: Bearer }
            basic: { type: http, scheme: basic }
            unused: { type: oauth2 }
        """;

    [Theory]
    [InlineData("[{ apiKey: [], secretKey: [] }]", "ApiKey+SecretKey")]
    [InlineData("[{ apiKey: [] }, { bearerAuth: [] }]", "ApiKey|BearerAuth")]
    [InlineData("[{ apiKey: [] }, {}]", "ApiKey|")]
    [InlineData("[{ apiKey: [a], bearerAuth: [b, b, 'c\"', {}] }]", "ApiKey+BearerAuth(b c\")")]
    [InlineData("[{}]", "none")]
    [InlineData("[]", "none")]
    public void AnOperationOverridesTheDocument(string security, string expected)
    {
        var operation = Bound.Document("security: [{ basic: [] }]\npaths: { /a: { get: { security: " + security + " } } }" + Schemes)
            .Model.Tags[0].Operations[0];
        Show(operation).ShouldBe(expected);
    }

    [Fact]
    public void TheDocumentsSecurityIsTheDefault() =>
        Show(Bound.Document("security: [{ basic: [] }]\npaths: { /a: { get: {} } }" + Schemes).Model.Tags[0].Operations[0])
            .ShouldBe("Basic");

    [Fact]
    public void UsedSchemesAreListedAsDeclared()
    {
        var model = Bound.Document(
            "paths: { /a: { get: { security: [{ basic: [] }, { in-cookie: [] }, { in-query: [] }, { bearerAuth: [] }, { apiKey: [] }] "
                + "} } }" + Schemes).Model;
        model.Schemes.ShouldBe([
            new("apiKey", "ApiKey", SecuritySchemeKind.ApiKeyHeader, "apikey"),
            new("in-query", "InQuery", SecuritySchemeKind.ApiKeyQuery, "key"),
            new("in-cookie", "InCookie", SecuritySchemeKind.ApiKeyCookie, "session"),
            new("bearerAuth", "BearerAuth", SecuritySchemeKind.Bearer, ""),
            new("basic", "Basic", SecuritySchemeKind.Basic, "")]);
    }

    [Theory]
    [InlineData("{ type: http, scheme: digest }")]
    [InlineData("{ type: apiKey, in: body, name: x }")]
    [InlineData("{ type: apiKey, in: header }")]
    [InlineData("{ type: apiKey, in: header, name: X Key }")]
    [InlineData("{}")]
    public void AnUnknownSchemeKindIsReportedAndTheOperationIsSentWithoutIt(string scheme)
    {
        var bound = Bound.Document($$"""
            paths: { /a: { get: { security: [{ odd: [] }, { odd: [], fine: [] }] } }, /b: { get: { security: [{ odd: [] }] } } }
            components: { securitySchemes: { odd: »{{scheme}}, fine: { type: http, scheme: bearer } } }
            """).ShouldReport("GB2016");
        bound.Operations.Select(Show).ShouldBe(["Fine", "none"]);
    }

    [Fact]
    public void AnUndeclaredSchemeIsReportedAtItsUse() =>
        Show(Bound.Document("paths: { /a: { get: { security: [{ »nothing: [] }] } } }").ShouldReport("GB2017").Operations.Single())
            .ShouldBe("none");

    [Fact]
    public void TokensAndCertificatesAreSupported()
    {
        var bound = Bound.Document("""
            paths:
              /a: { get: { security: [{ login: [read], »cert: [] }] } }
              /b: { get: { security: [{ id: [] }, {}] } }
              /c: { get: { security: [{ »cert: [] }] } }
            components: { securitySchemes: {
              login: { type: oauth2, flows: {} }, id: { type: openIdConnect, openIdConnectUrl: 'https://x' }, cert: { type: mutualTLS } } }
            """).ShouldReport("GB2052", "GB2052");
        bound.Operations.Select(Show).ShouldBe(["Login(read)", "Id|", "none"]);
        bound.ModelDespiteProblems.Schemes.ShouldAllBe(scheme => scheme.Kind == SecuritySchemeKind.Token);
    }

    private static string Show(OperationModel operation) => operation.Security.Count == 0
        ? "none"
        : string.Join("|", operation.Security.Select(alternative => string.Join("+", alternative.Needs.Select(Show))));

    private static string Show(SecurityNeed need) =>
        need.Scopes.Count == 0 ? need.Member : $"{need.Member}({string.Join(" ", need.Scopes)})";
}
