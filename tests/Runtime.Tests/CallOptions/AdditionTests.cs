using System;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.CallOptions;

/// <summary>Headers, query parameters and properties that a caller adds to one call.</summary>
public sealed class AdditionTests
{
    private readonly RecordingServer _server = new();

    [Fact]
    public async Task AHeaderGoesWithTheCallAndNotWithTheNextOne()
    {
        using var connection = _server.Connect();

        await SendAsync(connection, new() { Headers = { ["X-Correlation-Id"] = "abc-1" } });
        await SendAsync(connection, null);

        _server.Requests[0].Headers["X-Correlation-Id"].ShouldBe("abc-1");
        _server.Requests[1].Headers.ShouldNotContainKey("X-Correlation-Id");
    }

    [Theory]
    [InlineData("apikey", "GameballCallOptions.Keys")]
    [InlineData("SecretKey", "GameballCallOptions.Keys")]
    [InlineData("content-type", "The body determines it")]
    [InlineData("Content-Length", "The body determines it")]
    [InlineData("Content-Encoding", "The body determines it")]
    [InlineData("Host", "HttpClient")]
    [InlineData("transfer-encoding", "HttpClient")]
    [InlineData("Expect", "HttpClient")]
    [InlineData("Accept", "Leave the header out")]
    [InlineData("Cookie", "method's argument")]
    [InlineData("x-partner-key", "partner")]
    [InlineData("Authorization", "login")]
    public async Task AHeaderOfTheClientIsRefusedWithItsNameAndTheRemedy(string name, string remedy)
    {
        using var connection = _server.Connect();
        OperationInfo operation = new("op", "POST", "/things")
        {
            Security = [[SecurityScheme.ApiKeyHeader("partner", "X-Partner-Key")], [SecurityScheme.Basic("login")], []],
        };
        ApiRequest request = new(operation, new() { Headers = { [name] = "canary-value" } });

        var refused = await Should.ThrowAsync<ArgumentException>(connection.SendAsync(request, CancellationToken.None));

        refused.ParamName.ShouldBe($"GameballCallOptions.Headers[\"{name}\"]");
        refused.Message.ShouldContain(remedy);
        refused.Message.ShouldNotContain("canary-value");
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task AuthorizationIsTheCallersWhereNoSchemeUsesIt()
    {
        using var connection = _server.Connect();

        await SendAsync(connection, new() { Headers = { ["Authorization"] = "Bearer of-a-proxy" } });

        _server.Requests[0].Headers["Authorization"].ShouldBe("Bearer of-a-proxy");
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a:b")]
    public async Task AnInvalidNameOfAHeaderIsRefused(string name) =>
        (await RefusedAsync(new() { Headers = { [name] = "1" } })).Message.ShouldContain("is not the name of a header");

    [Fact]
    public async Task AValueWithALineBreakIsRefusedWithoutBeingShown()
    {
        var refused = await RefusedAsync(new() { Headers = { ["X-Id"] = "canary\r\nEvil: 1" } });

        refused.Message.ShouldContain("X-Id");
        refused.Message.ShouldNotContain("canary");
    }

    [Theory]
    [InlineData("de")]
    [InlineData(null)]
    public async Task AHeaderThatTheOperationHasIsAnArgument(string? given)
    {
        using var connection = _server.Connect();
        ApiRequest request = new(Calls.Order, new() { Headers = { ["LANG"] = "fr" } });
        request.AddHeader("lang", given);

        var refused = await Should.ThrowAsync<ArgumentException>(connection.SendAsync(request, CancellationToken.None));

        refused.Message.ShouldContain("GameballCallOptions.Headers[\"LANG\"]");
        refused.Message.ShouldContain("method's argument");
    }

    [Fact]
    public async Task AQueryParameterIsEscapedAndJoinsThoseOfTheOperation()
    {
        using var connection = _server.Connect();
        ApiRequest request = new(Calls.Order, new() { Query = { ["new one"] = "a&b" } });
        request.AddQuery("limit", "5");

        await connection.SendAsync(request, CancellationToken.None);

        _server.Requests[0].Line.ShouldBe("POST /api/v4.0/integrations/orders?limit=5&new%20one=a%26b");
    }

    [Theory]
    [InlineData("5")]
    [InlineData(null)]
    public async Task AQueryParameterThatTheOperationHasIsAnArgument(string? given)
    {
        using var connection = _server.Connect();
        ApiRequest request = new(Calls.Order, new() { Query = { ["limit"] = "6" } });
        request.AddQuery("limit", given);

        (await Should.ThrowAsync<ArgumentException>(connection.SendAsync(request, CancellationToken.None)))
            .Message.ShouldContain("GameballCallOptions.Query[\"limit\"]");
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task AKeyInTheQueryIsNotAnOption()
    {
        using var connection = _server.Connect();
        OperationInfo operation = new("op", "GET", "/things") { Security = [[SecurityScheme.ApiKeyQuery("partner", "key")], []] };
        ApiRequest request = new(operation, new() { Query = { ["key"] = "canary" } });

        (await Should.ThrowAsync<ArgumentException>(connection.SendAsync(request, CancellationToken.None))).Message.ShouldContain("partner");
    }

    [Theory]
    [InlineData("""{"id":"o1"}""", """{"id":"o1","channel":"pos","more":null,"deep":{"a":[1]}}""")]
    [InlineData("{}", """{"channel":"pos","more":null,"deep":{"a":[1]}}""")]
    [InlineData("{ }", """{ "channel":"pos","more":null,"deep":{"a":[1]}}""")]
    public async Task PropertiesJoinTheObjectOfTheBody(string body, string sent)
    {
        using var connection = _server.Connect();
        ApiRequest request = new(
            Calls.Order,
            new() { BodyProperties = { ["channel"] = "pos", ["more"] = null, ["deep"] = JsonNode.Parse("""{"a":[1]}""") } });
        request.SetJson(System.Text.Encoding.UTF8.GetBytes(body));

        await connection.SendAsync(request, CancellationToken.None);

        _server.Requests[0].Body.ShouldBe(sent);
    }

    [Theory]
    [InlineData("""{"channel":"web"}""", "GameballCallOptions.BodyProperties[\"channel\"]")]
    [InlineData("""{"\u0063hannel":"web"}""", "GameballCallOptions.BodyProperties[\"channel\"]")]
    [InlineData("""["web"]""", "not a JSON object")]
    public void APropertyThatTheBodyHasIsRefused(string body, string reason) => Should.Throw<ArgumentException>(
        () => new ApiRequest(Calls.Order, new() { BodyProperties = { ["channel"] = "pos" } }).SetJson(System.Text.Encoding.UTF8.GetBytes(body)))
        .Message.ShouldContain(reason);

    [Fact]
    public async Task PropertiesWithoutAJsonBodyAreRefused()
    {
        using var connection = _server.Connect();
        ApiRequest request = new(Calls.Order, new() { BodyProperties = { ["channel"] = "pos" } });

        (await Should.ThrowAsync<ArgumentException>(connection.SendAsync(request, CancellationToken.None)))
            .Message.ShouldContain("trackOrder has no JSON body");
        _server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(63, null, true)]
    [InlineData(64, null, false)]
    [InlineData(64, 65, true)]
    [InlineData(900, 1000, true)]
    [InlineData(900, 65, false)]
    [InlineData(2000, 5000, false)]
    public async Task AddedPropertiesCountForTheDepthOfTheBody(int depth, int? most, bool isSent)
    {
        using var connection = _server.Connect(options => options.MaxJsonDepth = most ?? options.MaxJsonDepth);
        Func<Task> send = async () =>
        {
            ApiRequest request = new(Calls.Order, new() { BodyProperties = { ["deep"] = Nested(depth), ["flat"] = 1 } });
            request.SetJson("{}"u8.ToArray());
            await connection.SendAsync(request, CancellationToken.None);
        };

        if (isSent)
        {
            await send();
        }
        else
        {
            (await Should.ThrowAsync<ArgumentException>(send)).Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain("GameballCallOptions.BodyProperties"),
                message => message.ShouldContain(depth > 1000 ? "more than 1000 deep" : "GameballOptions.MaxJsonDepth is " + (most ?? 64)));
        }

        _server.Requests.Count.ShouldBe(isSent ? 1 : 0);
    }

    [Fact]
    public void OptionsShowOnlyNames()
    {
        GameballCallOptions options = new()
        {
            Headers = { ["X-Secret"] = "canary-1" },
            Query = { ["email"] = "canary-2" },
            BodyProperties = { ["note"] = "canary-3" },
            Keys = new("canary-4", "canary-5"),
        };

        var text = options.ToString();

        text.ShouldContain("X-Secret");
        text.ShouldContain("email");
        text.ShouldContain("note");
        text.ShouldNotContain("canary");
    }

    private static JsonNode Nested(int depth)
    {
        JsonArray node = [];
        for (var level = 1; level < depth; level++)
        {
            node = [node];
        }

        return node;
    }

    private async Task<ArgumentException> RefusedAsync(GameballCallOptions options)
    {
        using var connection = _server.Connect();
        var refused = await Should.ThrowAsync<ArgumentException>(SendAsync(connection, options));
        _server.Requests.ShouldBeEmpty();
        return refused;
    }

    private static Task SendAsync(GameballConnection connection, GameballCallOptions? options) =>
        connection.SendAsync(new ApiRequest(Calls.Order, options), CancellationToken.None);
}
