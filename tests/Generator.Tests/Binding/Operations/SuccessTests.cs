using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>Several successful responses of one operation: the return type of its method, and the body of each status.</summary>
public class SuccessTests
{
    private const string Order = "schema: { $ref: '#/components/schemas/Order' }";
    private const string Twin = "schema: { $ref: '#/components/schemas/Twin' }";

    [Theory]
    [InlineData(Order, Twin, "ReadResult", "200 Order as Order; 202 Twin as Twin")]
    [InlineData(Order, "schema: { properties: { job: {} } }", "ReadResult", "200 Order as Order; 202 Read202Response as Read202Response")]
    [InlineData("schema: { type: array, items: { $ref: '#/components/schemas/Order' } }", Order, "ReadResult",
        "200 Order[] as OrderList; 202 Order as Order")]
    [InlineData("example: 1", Order, "ReadResult", "200 Any as JsonElement; 202 Order as Order")]
    [InlineData("schema: {}", "schema: { type: string }", "ReadResult", "200 Any as JsonElement; 202 String as String")]
    [InlineData("schema: { type: integer }", Order, "ReadResult", "200 Int64 as Int64; 202 Order as Order")]
    [InlineData(Order, "schema: { oneOf: [{ $ref: '#/components/schemas/Order' }, { $ref: '#/components/schemas/Twin' }] }", "ReadResult",
        "200 Order as Order; 202 Read202Response as Read202Response")]
    [InlineData(Order, "schema: { oneOf: [{ $ref: '#/components/schemas/Twin' }, { type: 'null' }] }", "ReadResult?",
        "200 Order as Order; 202 Twin? as Twin")]
    [InlineData("schema: { type: array, items: { type: [string, 'null'] } }", "schema: { type: array, items: { type: string } }",
        "String?[]", "")]
    [InlineData("schema: { type: string }", "schema: { type: number }", "Scalar", "")]
    [InlineData("schema: { type: string, enum: [a] }", "schema: { type: string }", "ReadResult", "")]
    [InlineData("schema: { type: string }", "schema: { type: [string, 'null'] }", "String?", "")]
    public void DifferentSuccessesAreDistinguishedByStatus(string first, string second, string type, string successes)
    {
        var operation = Read($$"""
            200: { content: { application/json: { {{first}} } } },
            »202: { content: { application/json: { {{second}} } } }
            """).ShouldReport("GB2015").Operations.Single();
        Show(operation.Response!).ShouldBe((type, successes));
        operation.ResponseMethod.ShouldBe("ReadWithResponseAsync");
    }

    [Theory]
    [InlineData("200: { content: { application/json: { " + Order + " } } }, 201: { content: { application/json: { " + Order + " } } }",
        "Order", "")]
    [InlineData("200: { content: { application/json: { " + Order + " } } }, 204: {}", "Order?", "200 Order?; 204 nothing")]
    [InlineData("202: {}, 200: { content: { application/json: { " + Order + " } } }, 204: { content: {} }", "Order?",
        "200 Order?; 202,204 nothing")]
    [InlineData("204: { content: { application/json: { " + Order + " } } }, 200: { content: { application/json: { " + Order + " } } }",
        "Order?", "200 Order?; 204 nothing")]
    [InlineData("2XX: { content: { application/json: { " + Order + " } } }, 200: {}", "Order?", "2XX Order?; 200,204,205 nothing")]
    [InlineData("2XX: { content: { application/json: { " + Order + " } } }, 205: {}", "Order?", "2XX Order?; 205,204 nothing")]
    [InlineData("2XX: {}, 201: { content: { application/json: { " + Order + " } } }", "Order?", "201 Order?; 2XX nothing")]
    [InlineData("default: { content: { application/json: { " + Order + " } } }", "Order?", "default Order?; 204,205 nothing")]
    [InlineData("default: { content: { application/json: { " + Order + " } } }, 404: {}", "Order?", "default Order?; 204,205 nothing")]
    [InlineData("200: { content: { text/plain: {} } }, 204: {}", "String", "")]
    public void SuccessesOfOneTypeAreThatType(string responses, string type, string successes)
    {
        var operation = Read(responses).Model.Tags.Single().Operations.Single();
        Show(operation.Response!).ShouldBe((type, successes));
        operation.ResponseMethod.ShouldBeNull();
    }

    [Fact]
    public void StatusesWithOneTypeAreGrouped() => Show(Read($$"""
        200: { content: { application/json: { {{Order}} } } },
        »»2xx: { content: { application/vnd.x+json: { {{Twin}} } } },
        201: { content: { application/json: { {{Order}} } } },
        204: {}, 404: {}, default: { content: { application/json: { {{Twin}} } } }
        """).ShouldReport("GB2063", "GB2015").Operations.Single().Response!)
        .ShouldBe(("ReadResult?", "200,201 Order as Order; 2XX Twin as Twin; 204,205 nothing"));

    [Fact]
    public void AllPossibleMediaTypesAreAccepted() => Read($$"""
        200: { content: { application/json: { {{Order}} } } },
        »201: { content: { application/vnd.x+json: { {{Twin}} } } },
        """).ShouldReport("GB2015").Operations.Single().Response!.MediaType.ShouldBe("application/json, application/vnd.x+json");

    [Theory]
    [InlineData(Order, "", "ReadResult", "200 Order as Order; 202 String as String (text)")]
    [InlineData("schema: { type: integer }", "", "ReadResult", "200 Int64 as Int64; 202 String as String (text)")]
    [InlineData("schema: { type: string }", ", 204: {}", "String?", "200 String?; 202 String? (text); 204 nothing")]
    [InlineData("schema: { type: string }", "", "String", "200 String; 202 String (text)")]
    [InlineData("example: 1", "", "ReadResult", "200 Any as JsonElement; 202 String as String (text)")]
    public void TextBesideJsonIsReadAsText(string json, string more, string type, string successes)
    {
        var operation = Read($$"""
            200: { content: { application/json: { {{json}} } } },
            »202: { content: { text/plain: {} } }
            """ + more).ShouldReport("GB2015").Operations.Single();
        operation.Response!.Kind.ShouldBe(ResponseKind.Json);
        operation.Response.MediaType.ShouldBe("application/json, text/plain");
        Show(operation.Response).ShouldBe((type, successes));
    }

    [Theory]
    [InlineData("application/jsonl")]
    [InlineData("application/pdf")]
    public void JsonBesideABinaryResponseIsBytes(string other)
    {
        var operation = Read($$"""
            200: { content: { application/json: { {{Order}} } } },
            »202: { content: { {{other}}: {} } },
            204: {}
            """).ShouldReport("GB2015").Operations.Single();
        operation.Response!.Kind.ShouldBe(ResponseKind.File);
        operation.Response.MediaType.ShouldBe("application/json, " + other);
        Show(operation.Response).ShouldBe(("File", ""));
        operation.ResponseMethod.ShouldBeNull();
    }

    [Theory]
    [InlineData("default: { content: { application/json: { " + Order + " } } }", "default Order")]
    [InlineData("404: { content: { application/json: { " + Twin + " } } }, default: { content: { application/json: { " + Order + " } } }",
        "404 Twin; default Order")]
    [InlineData("200: {}, default: { content: { application/json: { " + Order + " } } }", "default Order")]
    [InlineData("302: {}, 4XX: { content: { application/json: { " + Order + " } } }, default: { content: { application/json: { " + Order
        + " } } }", "4XX,default Order")]
    [InlineData("default: { content: { text/plain: {} } }", "")]
    [InlineData("302: { content: { application/json: { " + Twin + " } } }, default: { content: { application/json: { " + Order + " } } }",
        "default Order")]
    public void TheDefaultResponseIsTheTypeOfErrorsToo(string responses, string errors) => string.Join(
            "; ",
            Read(responses).ModelDespiteProblems.Tags.Single().Operations.Single()
                .Errors.Select(error => $"{error.Statuses} {error.Type.Name}"))
        .ShouldBe(errors);

    [Theory]
    [InlineData("303: {}", "nothing", "", "303")]
    [InlineData("302: { content: { application/json: { " + Order + " } } }, 202: {}, 304: {}", "Order?", "302 Order?; 202,304 nothing",
        "302,304")]
    [InlineData("200: { content: { application/json: { " + Order + " } } }, 3xx: {}", "Order?", "200 Order?; 3XX nothing", "3XX")]
    [InlineData("200: { content: { application/json: { " + Order + " } } }, 304: { content: { application/json: { " + Order + " } } }",
        "Order?", "200 Order?; 304 nothing", "304", false)]
    [InlineData("200: { content: { image/png: {} } }, 302: {}", "File", "", "302", false)]
    [InlineData("200: { content: { application/jsonl: {} } }, 302: {}", "Any", "", "302", false)]
    [InlineData("200: { content: { text/plain: {} } }, 302: {}", "String", "", "302")]
    [InlineData("200: {}", "nothing", "", null, false)]
    [InlineData("304: {}, default: { content: { application/json: { " + Order + " } } }", "Order?",
        "default Order?; 304,204,205 nothing", "304", false)]
    [InlineData("302: {}, default: { content: { application/json: { " + Order + " } } }", "Order?",
        "default Order?; 302,204,205 nothing", "302")]
    [InlineData("default: { content: { application/json: { " + Order + " } } }, 3XX: {}", "Order?",
        "default Order?; 3XX,204,205 nothing", "3XX")]
    [InlineData("302: {}, 202: {}, default: { content: { application/json: { " + Order + " } } }", "nothing", "", "302")]
    [InlineData("302: { content: { application/json: { " + Twin + " } } }, default: { content: { application/json: { " + Order + " } } }",
        "ReadResult?", "302 Twin as Twin; default Order as Order; 204,205 nothing", "302")]
    public void DeclaredRedirectsAreResponses(
        string responses, string type, string successes, string? redirects, bool hasHeaders = true)
    {
        var operation = Read(responses).ModelDespiteProblems.Tags.Single().Operations.Single();
        (operation.Response is { } response ? Show(response) : ("nothing", "")).ShouldBe((type, successes));
        operation.Redirects.ShouldBe(redirects);
        (operation.ResponseMethod is not null).ShouldBe(hasHeaders);
    }

    /// <summary>A 307 or 308 requests the same call at another address: a write with such a response was not executed.</summary>
    [Theory]
    [InlineData("get", "307: {}", "307", "")]
    [InlineData("head", "307: {}, 308: {}", "307,308", "")]
    [InlineData("post", "307: {}", null, "")]
    [InlineData("put", "303: {}, 308: {}, 304: {}", "303,304", "")]
    [InlineData("delete", "302: {}, 307: { content: { application/json: { " + Order + " } } }", "302", "307 Order")]
    public void ARedirectedWriteIsAnError(string verb, string responses, string? redirects, string errors)
    {
        var operation = Read("200: {}, " + responses, verb).Model.Tags.Single().Operations.Single();

        (operation.Redirects, operation.Response).ShouldBe((redirects, null));
        string.Join("; ", operation.Errors.Select(error => $"{error.Statuses} {error.Type.Name}")).ShouldBe(errors);
    }

    private static Bound Read(string responses, string verb = "get") => Bound.Document($$"""
        paths: { /a: { {{verb}}: { operationId: read, responses: { {{responses.ReplaceLineEndings(" ")}} } } } }
        components:
          schemas:
            Order: { properties: { id: { type: string } } }
            Twin: { properties: { id: { type: string } } }
        """);

    private static (string Type, string Successes) Show(ResponseModel response) => (
        Bound.Show(response.Type),
        string.Join("; ", response.Successes.Select(success => success.Statuses + " " + Bound.Show(success.Type)
            + (success.Case is { } name ? " as " + name : "") + (success.IsText ? " (text)" : ""))));
}
