using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

public sealed class RequestTests
{
    [Fact]
    public async Task ACallArrivesAsItWasBuilt()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        ApiRequest request = new(new OperationInfo("find", "PUT", "/api/v4.0/things/{kind}/{id}") { Security = [[Calls.ApiKeyScheme]] });
        request.AddPath("id", "a/b ?#é%");
        request.AddPath("kind", "x");
        request.AddQuery("q", "1 & 2=3");
        request.AddQuery("none", null);
        Add(request, "each", ["a", null, "b,c"], explode: true);
        Add(request, "all", ["a", "b,c"], explode: false);
        Add(request, "empty", [], explode: true);
        request.AddHeader("lang", "ar");
        request.AddHeader("unset", null);
        request.AddCookie("session", "s;1");
        request.AddCookie("other", "2");
        request.SetBody("naïve", JsonTypes.String);

        (await Calls.SendAsync(server.Address, request)).ShouldBe(7);

        var seen = server.Seen.ShouldHaveSingleItem();
        seen.Method.ShouldBe("PUT");
        seen.Target.ShouldBe("/api/v4.0/things/x/a%2Fb%20%3F%23%C3%A9%25?q=1%20%26%202%3D3&each=a&each=b%2Cc&all=a,b%2Cc");
        seen.Headers["lang"].ShouldBe("ar");
        seen.Headers.ShouldNotContainKey("unset");
        seen.Headers["Cookie"].ShouldBe("session=s%3B1; other=2");
        seen.Headers["Accept"].ShouldBe("application/json");
        seen.Headers["Content-Type"].ShouldBe("application/json");
        seen.Headers["Content-Length"].ShouldBe("12");
        seen.Headers.ShouldNotContainKey("Transfer-Encoding");
        seen.Body.ShouldBe("\"na\\u00EFve\"");
    }

    [Fact]
    public async Task ACallWithoutABodySendsNone()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");

        await Calls.SendAsync(server.Address, Calls.CustomerRequest());

        server.Seen[0].Body.ShouldBe("");
        server.Seen[0].Headers.ShouldNotContainKey("Content-Type");
    }

    [Theory]
    [InlineData("/files?alt=media", "/files?alt=media&a=1")]
    [InlineData("/files?alt={alt}&b", "/files?alt=x%26%3F&b&a=1")]
    [InlineData("/files/{alt}", "/files/x%26%3F?a=1")]
    public async Task APathMayContainTheStartOfTheQuery(string path, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        ApiRequest request = new(new OperationInfo("find", "GET", path));
        request.AddPath("alt", "x&?");
        request.AddQuery("a", "1");

        await Calls.SendAsync(server.Address, request);

        server.Seen[0].Target.ShouldBe(expected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HeadersThatHttpClientKeepsWithTheContentAreSent(bool hasBody)
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        ApiRequest request = new(new OperationInfo("put", "PUT", "/files"));
        request.AddHeader("content-range", "bytes 0-1/2");
        request.AddHeader("Expires", "never");
        if (hasBody)
        {
            request.SetBody("b", JsonTypes.String);
        }

        await Calls.SendAsync(server.Address, request);

        server.Seen[0].Headers["Content-Range"].ShouldBe("bytes 0-1/2");
        server.Seen[0].Headers["Expires"].ShouldBe("never");
        server.Seen[0].Body.ShouldBe(hasBody ? "\"b\"" : "");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void APathValueThatLeadsToAnotherPathIsRejected(string? value) =>
        Should.Throw<ArgumentException>(() => Calls.CustomerRequest(value!)).Message.ShouldContain("getCustomer");

    [Theory]
    [InlineData("/tiles/{x}{scale}.png", "x=2 scale=", "/tiles/2.png")]
    [InlineData("/f/{dir}{dot}{name}", "dir=d dot=. name=n", "/f/d.n")]
    [InlineData("/f/{dir}{dot}{name}", "name=.n dot=. dir=", "/f/..n")]
    [InlineData("/f/v{n}/x", "n=", "/f/v/x")]
    [InlineData("/f/{a}..{b}", "a=x b=", "/f/x..")]
    [InlineData("/f/{a}{b}", "a=. b=", null)]
    [InlineData("/f/{a}{b}/x", "b=. a=.", null)]
    [InlineData("/f/{a}{b}", "a= b=", null)]
    [InlineData("/f/.{a}", "a=.", null)]
    [InlineData("/f/.{a}", "a=", null)]
    [InlineData("/f/.{a}", "a=b", "/f/.b")]
    [InlineData("/f/{a}.", "a=.", null)]
    [InlineData("/f/{a}/{b}", "a=.. b=x", null)]
    [InlineData("/f?x={a}&y={b}", "a= b=..", "/f?x=&y=..")]
    public async Task OnlyAWholeSegmentCanBeADotSegment(string path, string values, string? expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        ApiRequest request = new(new OperationInfo("find", "GET", path));
        void Fill()
        {
            foreach (var value in values.Split(' ').Select(static value => value.Split('=')))
            {
                request.AddPath(value[0], value[1]);
            }
        }

        if (expected is null)
        {
            Should.Throw<ArgumentException>(Fill).Message.ShouldContain("find");
            return;
        }

        Fill();
        await Calls.SendAsync(server.Address, request);
        server.Seen[0].Target.ShouldBe(expected);
    }

    [Theory]
    [InlineData("/f/{+a}", "a/../b")]
    [InlineData("/f/{+a}", "./b")]
    [InlineData("/f/{+a}", "a/..")]
    [InlineData("/f/.{+a}", "./b")]
    [InlineData("/f/.{+a}", "/b")]
    [InlineData("/f/{+a}", "%2e%2E/b")]
    [InlineData("/f/{+a}", "a/%2e")]
    public void AValueOfSeveralSegmentsContainsNoDotSegment(string path, string value)
    {
        ApiRequest request = new(new OperationInfo("find", "GET", path));
        Should.Throw<ArgumentException>(() => request.AddStyled(
            ParameterPlace.Path, "+a", value, JsonTypes.String, ParameterStyle.Simple, explode: false, allowReserved: true));
    }

    [Fact]
    public async Task AValueOfSeveralSegmentsKeepsReservedCharactersAndPercentTriples()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        ApiRequest request = new(new OperationInfo("find", "GET", "/f/{+a}"));
        request.AddStyled(
            ParameterPlace.Path, "+a", "b/c d!,;=%2F100%?#[", JsonTypes.String, ParameterStyle.Simple, explode: false, allowReserved: true);

        await Calls.SendAsync(server.Address, request);

        server.Seen[0].Target.ShouldBe("/f/b/c%20d!,;=%2F100%25%3F%23%5B");
    }

    [Theory]
    [InlineData("/v2", "/v2/x")]
    [InlineData("/v2/", "/v2/x")]
    public async Task AServerThatIsAPathIsRelativeToTheClientsServer(string named, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        ApiRequest request = new(new OperationInfo("find", "GET", "/x") { Server = named });

        await Calls.SendAsync(new Uri(server.Address, "/v1"), request);

        server.Seen[0].Target.ShouldBe(expected);
    }

    [Fact]
    public void AServerThatIsAPathCannotChangeTheHost() =>
        new Uri(ServerAddress.ForOperation("/\\evil.example", "https://h/v1")).Host.ShouldBe("h");

    [Fact]
    public async Task AnUnsafeServerIsNamedWithItsOption()
    {
        ApiRequest request = new(new OperationInfo("find", "GET", "/x") { Server = "http://files.example" });

        var error = await Should.ThrowAsync<ArgumentException>(() => Calls.SendAsync(Calls.Elsewhere, request));

        error.Message.ShouldContain("GameballOptions.ServerOverrides[\"http://files.example\"]");
        error.Message.ShouldNotContain("BaseAddress");
    }

    [Fact]
    public async Task AMissingPathValueIsNamed()
    {
        using GameballConnection connection = new(Calls.Options(), "https://api.example.com");

        (await Should.ThrowAsync<InvalidOperationException>(() => connection.SendAsync(new ApiRequest(Calls.Customer), default)))
            .Message.ShouldContain("{customerId}");
    }

    [Theory]
    [InlineData("a\r\nb: c")]
    [InlineData("é")]
    [InlineData("\0")]
    public void AnInvalidHeaderValueIsRejected(string value) =>
        Should.Throw<ArgumentException>(() => new ApiRequest(Calls.Customer).AddHeader("lang", value)).Message.ShouldContain("lang");

    [Fact]
    public void ANullBodyIsRejected() =>
        Should.Throw<ArgumentNullException>(() => new ApiRequest(Calls.Order).SetBody(null!, JsonTypes.String))
            .Message.ShouldContain("trackOrder");

    [Theory]
    [InlineData("/", GameballApiVersion.V4_0, "/api/v4.0/integrations/customers/c1")]
    [InlineData("/", GameballApiVersion.V4_1, "/api/v4.1/integrations/customers/c1")]
    [InlineData("/gateway/", GameballApiVersion.V4_1, "/gateway/api/v4.1/integrations/customers/c1")]
    public async Task TheBaseAddressesPathAndTheVersionFormThePath(string path, GameballApiVersion version, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        var options = Calls.Options(new Uri(server.Address, path));
        options.ApiVersion = version;
        using GameballConnection connection = new(options, null);

        await connection.SendAsync(Calls.CustomerRequest(), CancellationToken.None);

        server.Seen[0].Target.ShouldBe(expected);
    }

    [Fact]
    public async Task TheCallersHttpClientIsNotChanged()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        using HttpClient http = new();
        http.DefaultRequestHeaders.Add("x-own", "1");
        http.DefaultRequestHeaders.Add("apikey", "somebody-elses");

        await Calls.SendAsync(server.Address, http: http);

        server.Seen[0].Headers["x-own"].ShouldBe("1");
        server.Seen[0].Headers["apikey"].ShouldBe(Calls.ApiKey);
        http.DefaultRequestHeaders.ToString().ShouldBe("x-own: 1\r\napikey: somebody-elses\r\n".Replace("\r\n", Environment.NewLine));
        http.BaseAddress.ShouldBeNull();
        (await http.GetStringAsync(server.Address)).ShouldBe("7", "the connection's disposal must not reach it");
    }

    private static void Add(ApiRequest request, string name, string?[] values, bool explode) => request.AddStyled(
        ParameterPlace.Query, name, values, JsonTypes.List(JsonTypes.Nullable(JsonTypes.String)), ParameterStyle.Form, explode);
}
