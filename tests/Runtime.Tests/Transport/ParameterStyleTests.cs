using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Each location, style and explode of OpenAPI as a server receives it.</summary>
public sealed class ParameterStyleTests
{
    private const string List = "[\"blue\",\"b&k\",3]";
    private const string Object = "{\"R\":100,\"G G\":\"a=b\",\"no\":null}";
    private const string Deep = "{\"a\":{\"b\":[1,2],\"c\":[{\"d\":true}]},\"e\":\"x\"}";

    [Theory]
    [InlineData(ParameterStyle.Simple, false, "\"a.b\"", "a.b")]
    [InlineData(ParameterStyle.Simple, false, List, "blue,b%26k,3")]
    [InlineData(ParameterStyle.Simple, true, List, "blue,b%26k,3")]
    [InlineData(ParameterStyle.Simple, false, Object, "R,100,G%20G,a%3Db")]
    [InlineData(ParameterStyle.Simple, true, Object, "R=100,G%20G=a%3Db")]
    [InlineData(ParameterStyle.Label, false, "7", ".7")]
    [InlineData(ParameterStyle.Label, false, List, ".blue,b%26k,3")]
    [InlineData(ParameterStyle.Label, true, List, ".blue.b%26k.3")]
    [InlineData(ParameterStyle.Label, false, Object, ".R,100,G%20G,a%3Db")]
    [InlineData(ParameterStyle.Label, true, Object, ".R=100.G%20G=a%3Db")]
    [InlineData(ParameterStyle.Matrix, false, "\"x/y\"", ";p=x%2Fy")]
    [InlineData(ParameterStyle.Matrix, false, "\"\"", ";p")]
    [InlineData(ParameterStyle.Matrix, false, List, ";p=blue,b%26k,3")]
    [InlineData(ParameterStyle.Matrix, true, List, ";p=blue;p=b%26k;p=3")]
    [InlineData(ParameterStyle.Matrix, false, Object, ";p=R,100,G%20G,a%3Db")]
    [InlineData(ParameterStyle.Matrix, true, Object, ";R=100;G%20G=a%3Db")]
    public async Task InAPath(ParameterStyle style, bool explode, string value, string expected) =>
        (await SeeAsync(ParameterPlace.Path, style, explode, value)).Target.ShouldBe("/t/" + expected);

    [Theory]
    [InlineData(ParameterStyle.Form, true, "\"\"", "?p=")]
    [InlineData(ParameterStyle.Form, true, "null", "")]
    [InlineData(ParameterStyle.Form, true, List, "?p=blue&p=b%26k&p=3")]
    [InlineData(ParameterStyle.Form, false, List, "?p=blue,b%26k,3")]
    [InlineData(ParameterStyle.Form, true, Object, "?R=100&G%20G=a%3Db")]
    [InlineData(ParameterStyle.Form, true, "{\"a\":[1,\"b&c\",null],\"d\":{\"e\":1},\"f\":[[1]]}",
        "?a=1&a=b%26c&d=%7B%22e%22%3A1%7D&f=%5B%5B1%5D%5D")]
    [InlineData(ParameterStyle.Form, false, Object, "?p=R,100,G%20G,a%3Db")]
    [InlineData(ParameterStyle.Form, false, "[]", "")]
    [InlineData(ParameterStyle.Form, false, "{}", "")]
    [InlineData(ParameterStyle.SpaceDelimited, false, List, "?p=blue%20b%26k%203")]
    [InlineData(ParameterStyle.SpaceDelimited, true, List, "?p=blue&p=b%26k&p=3")]
    [InlineData(ParameterStyle.PipeDelimited, false, List, "?p=blue%7Cb%26k%7C3")]
    [InlineData(ParameterStyle.PipeDelimited, false, Object, "?p=R%7C100%7CG%20G%7Ca%3Db")]
    [InlineData(ParameterStyle.DeepObject, true, Object, "?p%5BR%5D=100&p%5BG%20G%5D=a%3Db")]
    [InlineData(ParameterStyle.DeepObject, true, Deep,
        "?p%5Ba%5D%5Bb%5D=1&p%5Ba%5D%5Bb%5D=2&p%5Ba%5D%5Bc%5D%5B0%5D%5Bd%5D=true&p%5Be%5D=x")]
    [InlineData(ParameterStyle.DeepObject, true, "5", "?p=5")]
    [InlineData(ParameterStyle.DeepObject, true, List, "?p%5B0%5D=blue&p%5B1%5D=b%26k&p%5B2%5D=3")]
    [InlineData(ParameterStyle.DeepObject, true, "[[\"a\"],{\"k\":1},null]", "?p%5B0%5D%5B0%5D=a&p%5B1%5D%5Bk%5D=1")]
    [InlineData(ParameterStyle.Json, false, "{\"a\":[1]}", "?p=%7B%22a%22%3A%5B1%5D%7D")]
    [InlineData(ParameterStyle.Json, false, "\"x\"", "?p=%22x%22")]
    public async Task InAQuery(ParameterStyle style, bool explode, string value, string expected) =>
        (await SeeAsync(ParameterPlace.Query, style, explode, value)).Target.ShouldBe("/t" + expected);

    [Theory]
    [InlineData(false, List, "blue,b&k,3")]
    [InlineData(true, List, "blue,b&k,3")]
    [InlineData(false, Object, "R,100,G G,a=b")]
    [InlineData(true, Object, "R=100,G G=a=b")]
    [InlineData(true, "[]", null)]
    public async Task InAHeader(bool explode, string value, string? expected)
    {
        var seen = await SeeAsync(ParameterPlace.Header, ParameterStyle.Simple, explode, value);
        (seen.Headers.TryGetValue("p", out var header) ? header : null).ShouldBe(expected);
    }

    [Theory]
    [InlineData(false, "\"a;b\"", "p=a%3Bb")]
    [InlineData(false, List, "p=blue,b%26k,3")]
    [InlineData(true, List, "p=blue; p=b%26k; p=3")]
    [InlineData(false, Object, "p=R,100,G%20G,a%3Db")]
    [InlineData(true, Object, "R=100; G%20G=a%3Db")]
    public async Task InACookie(bool explode, string value, string expected) =>
        (await SeeAsync(ParameterPlace.Cookie, ParameterStyle.Form, explode, value)).Headers["Cookie"].ShouldBe(expected);

    [Fact]
    public async Task InAPathOfSeveralSegments()
    {
        var seen = await SeeAsync(ParameterPlace.Path, ParameterStyle.Simple, explode: false, "\"a/b?c d\"", true);
        seen.Target.ShouldBe("/t/a/b%3Fc%20d");
        await Should.ThrowAsync<ArgumentException>(
            () => SeeAsync(ParameterPlace.Path, ParameterStyle.Simple, explode: false, "\"a/../b\"", true));
    }

    [Fact]
    public async Task ReservedCharactersMayStay()
    {
        var seen = await SeeAsync(ParameterPlace.Query, ParameterStyle.Form, explode: false, "\"a/b?c:d,e=f&g#h+i%2F[j]\"", true);
        seen.Target.ShouldBe("/t?p=a/b?c:d,e=f%26g%23h%2Bi%2F%5Bj%5D");
    }

    [Theory]
    [InlineData("a%2Fb&100%", "a%2Fb%26100%25")]
    [InlineData("%", "%25")]
    [InlineData("%%2F%2", "%25%2F%252")]
    [InlineData("%252F%zz%e9", "%252F%25zz%e9")]
    [InlineData("é%C3%A9", "%C3%A9%C3%A9")]
    public void PercentTriplesAreKeptWhereReservedCharactersAre(string value, string expected) =>
        Query(ParameterPlace.Query, ParameterStyle.Form, explode: true, JsonSerializer.Serialize(value), true).ShouldBe("?p=" + expected);

    [Theory]
    [InlineData(ParameterStyle.Simple, "\"$.a\"", false, "?%24.a")]
    [InlineData(ParameterStyle.Simple, "\"a=1&b=c d#%2F%\"", true, "?a=1&b=c%20d%23%2F%25")]
    [InlineData(ParameterStyle.Json, "{\"a\":[1,null]}", false, "?%7B%22a%22%3A%5B1%2Cnull%5D%7D")]
    [InlineData(ParameterStyle.Json, "\"a\"", false, "?%22a%22")]
    [InlineData(ParameterStyle.Json, "null", false, "")]
    public void AWholeQuery(ParameterStyle style, string value, bool allowReserved, string expected) =>
        Query(ParameterPlace.QueryString, style, explode: false, value, allowReserved).ShouldBe(expected);

    [Theory]
    [InlineData(true, "\"YWJj/+==\"", "p=YWJj/+==")]
    [InlineData(true, "\"\\\"a%20b\\\"\"", "p=\"a%20b\"")]
    [InlineData(true, "\"\"", "p=")]
    [InlineData(true, "[\"a\",\"b\"]", "p=a; p=b")]
    [InlineData(false, "[\"a\",\"b\"]", "p=a,b")]
    [InlineData(true, "{\"R\":1,\"G\":null}", "R=1")]
    [InlineData(false, "{\"R\":1,\"G\":\"x\"}", "p=R,1,G,x")]
    public async Task InACookieUnescaped(bool explode, string value, string expected) =>
        (await SeeAsync(ParameterPlace.Cookie, ParameterStyle.Cookie, explode, value)).Headers["Cookie"].ShouldBe(expected);

    [Theory]
    [InlineData("\"a;b\"")]
    [InlineData("\"a b\"")]
    [InlineData("\"a,b\"")]
    [InlineData("\"a\\\"b\"")]
    [InlineData("\"a\\nb\"")]
    [InlineData("\"é\"")]
    [InlineData("\"\\\"\"")]
    [InlineData("[\"a;b\"]")]
    [InlineData("{\"a;b\":1}")]
    [InlineData("{\"a\":{\"b\":1}}")]
    public void AnUnescapedCookieAcceptsOnlyValidCharacters(string value) =>
        Refuse(ParameterPlace.Cookie, ParameterStyle.Cookie, explode: true, value);

    [Theory]
    [InlineData(ParameterPlace.Header, ParameterStyle.Simple, false, "[\"a\",\"c,d\"]")]
    [InlineData(ParameterPlace.Header, ParameterStyle.Simple, true, "[\"c,d\"]")]
    [InlineData(ParameterPlace.Header, ParameterStyle.Simple, false, "[[1,2],3]")]
    [InlineData(ParameterPlace.Header, ParameterStyle.Simple, false, "{\"a\":\"b,c\"}")]
    [InlineData(ParameterPlace.Header, ParameterStyle.Simple, true, "{\"a\":\"b,c=d\"}")]
    [InlineData(ParameterPlace.Header, ParameterStyle.Simple, true, "{\"a=b\":\"c\"}")]
    [InlineData(ParameterPlace.Query, ParameterStyle.PipeDelimited, false, "[\"a|b\",\"c\"]")]
    [InlineData(ParameterPlace.Query, ParameterStyle.PipeDelimited, false, "{\"a|b\":1}")]
    [InlineData(ParameterPlace.Query, ParameterStyle.SpaceDelimited, false, "[\"a b\",\"c\"]")]
    [InlineData(ParameterPlace.Query, ParameterStyle.DeepObject, true, "{\"a][b\":1}")]
    [InlineData(ParameterPlace.Path, ParameterStyle.Label, true, "[\"a.b\",\"c\"]")]
    [InlineData(ParameterPlace.Path, ParameterStyle.Label, true, "[1.5]")]
    [InlineData(ParameterPlace.Path, ParameterStyle.Label, true, "{\"a\":\"b.c\"}")]
    [InlineData(ParameterPlace.Cookie, ParameterStyle.Cookie, false, "[\"a,b\"]")]
    public void ItemsThatContainTheDelimiterAreRejected(ParameterPlace place, ParameterStyle style, bool explode, string value) =>
        Refuse(place, style, explode, value);

    [Theory]
    [InlineData(ParameterStyle.Form, false, "[\"a\",\"c,d\"]", true, "?p=a,c%2Cd")]
    [InlineData(ParameterStyle.Form, true, "[\"a\",\"c,d\"]", true, "?p=a&p=c,d")]
    [InlineData(ParameterStyle.Form, false, "{\"a,b\":\"c\"}", true, "?p=a%2Cb,c")]
    [InlineData(ParameterStyle.PipeDelimited, true, "[\"a|b\"]", false, "?p=a%7Cb")]
    [InlineData(ParameterStyle.PipeDelimited, false, "[\"a,b\"]", false, "?p=a%2Cb")]
    [InlineData(ParameterStyle.Form, false, "[\"\"]", false, "?p=")]
    [InlineData(ParameterStyle.Form, false, "[\"\",\"\"]", false, "?p=,")]
    [InlineData(ParameterStyle.Form, false, "[null]", false, "")]
    public void ItemsAreEscapedIfTheStyleAllowsIt(
        ParameterStyle style, bool explode, string value, bool allowReserved, string expected) =>
        Query(ParameterPlace.Query, style, explode, value, allowReserved).ShouldBe(expected);

    [Theory]
    [InlineData(ParameterStyle.Simple, true, "[\"a,b\",\"c\"]", "a%2Cb,c")]
    [InlineData(ParameterStyle.Matrix, true, "[\"a;b\"]", ";p=a%3Bb")]
    [InlineData(ParameterStyle.Label, false, "[\"a.b\",\"c\"]", ".a.b,c")]
    [InlineData(ParameterStyle.Label, true, "\"a.b\"", ".a.b")]
    public async Task ItemsInAPathAreEscaped(ParameterStyle style, bool explode, string value, string expected) =>
        (await SeeAsync(ParameterPlace.Path, style, explode, value)).Target.ShouldBe("/t/" + expected);

    [Fact]
    public async Task AHeaderWithOneValueMayContainCommas() =>
        (await SeeAsync(ParameterPlace.Header, ParameterStyle.Simple, false, "\"a,b\"")).Headers["p"].ShouldBe("a,b");

    [Fact]
    public void UnescapedPartsWithTheDelimiterAreRejected()
    {
        ApiRequest request = new(new OperationInfo("op", "POST", "/t"));
        request.StartParts("multipart/form-data");
        Should.Throw<ArgumentException>(() => request.AddStyledPart(
            "p", ["a", "c,d"], JsonTypes.List(JsonTypes.String), ParameterStyle.Form, explode: false)).ParamName.ShouldBe("p");
    }

    [Theory]
    [InlineData("\"\"", ParameterStyle.Simple)]
    [InlineData("[]", ParameterStyle.Matrix)]
    [InlineData("\"..\"", ParameterStyle.Simple)]
    [InlineData("\".\"", ParameterStyle.Label)]
    public void AValueThatWouldChangeThePathIsRejected(string value, ParameterStyle style)
    {
        ApiRequest request = new(new OperationInfo("op", "GET", "/t/{p}"));
        Should.Throw<ArgumentException>(
            () => request.AddStyled(ParameterPlace.Path, "p", Element(value), JsonTypes.Any, style, explode: false));
    }

    [Fact]
    public void NullValuesAreOmitted()
    {
        ApiRequest request = new(new OperationInfo("op", "GET", "/t"));
        request.AddStyled<string>(ParameterPlace.Query, "p", null, JsonTypes.String, ParameterStyle.Form, explode: true);
        request.AddStyled<long>(ParameterPlace.Query, "p", null, JsonTypes.Int64, ParameterStyle.Form, explode: true);
        request.Query.ShouldBe("");
    }

    private static async Task<SeenRequest> SeeAsync(
        ParameterPlace place, ParameterStyle style, bool explode, string value, bool allowReserved = false)
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        ApiRequest request = new(new OperationInfo("op", "GET", place == ParameterPlace.Path ? "/t/{p}" : "/t"));
        request.AddStyled(place, "p", Element(value), JsonTypes.Any, style, explode, allowReserved);
        await Calls.SendAsync(server.Address, request);
        return server.Seen.Single();
    }

    private static string Query(ParameterPlace place, ParameterStyle style, bool explode, string value, bool allowReserved)
    {
        ApiRequest request = new(new OperationInfo("op", "GET", "/t"));
        request.AddStyled(place, "p", Element(value), JsonTypes.Any, style, explode, allowReserved);
        return request.Query;
    }

    private static void Refuse(ParameterPlace place, ParameterStyle style, bool explode, string value)
    {
        ApiRequest request = new(new OperationInfo("op", "GET", "/t/{p}"));
        var error = Should.Throw<ArgumentException>(
            () => request.AddStyled(place, "p", Element(value), JsonTypes.Any, style, explode));
        error.ParamName.ShouldNotBeNull().ShouldStartWith("p");
        error.Message.ShouldContain(" p");
    }

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
