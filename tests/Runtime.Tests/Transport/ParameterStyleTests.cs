using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Each place, style and explode of OpenAPI, as a server gets it.</summary>
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
    public async Task In_a_path(ParameterStyle style, bool explode, string value, string expected) =>
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
    public async Task In_a_query(ParameterStyle style, bool explode, string value, string expected) =>
        (await SeeAsync(ParameterPlace.Query, style, explode, value)).Target.ShouldBe("/t" + expected);

    [Theory]
    [InlineData(false, List, "blue,b&k,3")]
    [InlineData(true, List, "blue,b&k,3")]
    [InlineData(false, Object, "R,100,G G,a=b")]
    [InlineData(true, Object, "R=100,G G=a=b")]
    [InlineData(true, "[]", null)]
    public async Task In_a_header(bool explode, string value, string? expected)
    {
        SeenRequest seen = await SeeAsync(ParameterPlace.Header, ParameterStyle.Simple, explode, value);
        (seen.Headers.TryGetValue("p", out string? header) ? header : null).ShouldBe(expected);
    }

    [Theory]
    [InlineData(false, "\"a;b\"", "p=a%3Bb")]
    [InlineData(false, List, "p=blue,b%26k,3")]
    [InlineData(true, List, "p=blue; p=b%26k; p=3")]
    [InlineData(false, Object, "p=R,100,G%20G,a%3Db")]
    [InlineData(true, Object, "R=100; G%20G=a%3Db")]
    public async Task In_a_cookie(bool explode, string value, string expected) =>
        (await SeeAsync(ParameterPlace.Cookie, ParameterStyle.Form, explode, value)).Headers["Cookie"].ShouldBe(expected);

    [Fact]
    public async Task In_a_path_of_several_segments()
    {
        SeenRequest seen = await SeeAsync(ParameterPlace.Path, ParameterStyle.Simple, explode: false, "\"a/b?c d\"", true);
        seen.Target.ShouldBe("/t/a/b%3Fc%20d");
        await Should.ThrowAsync<ArgumentException>(
            () => SeeAsync(ParameterPlace.Path, ParameterStyle.Simple, explode: false, "\"a/../b\"", true));
    }

    [Fact]
    public async Task Reserved_characters_may_stay()
    {
        SeenRequest seen = await SeeAsync(ParameterPlace.Query, ParameterStyle.Form, explode: false, "\"a/b?c:d,e=f&g#h+i%2F[j]\"", true);
        seen.Target.ShouldBe("/t?p=a/b?c:d,e=f%26g%23h%2Bi%252F%5Bj%5D");
    }

    [Theory]
    [InlineData("\"\"", ParameterStyle.Simple)]
    [InlineData("[]", ParameterStyle.Matrix)]
    [InlineData("\"..\"", ParameterStyle.Simple)]
    [InlineData("\".\"", ParameterStyle.Label)]
    public void A_path_that_would_be_another_is_refused(string value, ParameterStyle style)
    {
        ApiRequest request = new(new OperationInfo("op", "GET", "/t/{p}"));
        Should.Throw<ArgumentException>(
            () => request.AddStyled(ParameterPlace.Path, "p", Element(value), JsonTypes.Any, style, explode: false));
    }

    [Fact]
    public void Values_that_are_null_are_left_out()
    {
        ApiRequest request = new(new OperationInfo("op", "GET", "/t"));
        request.AddStyled<string>(ParameterPlace.Query, "p", null, JsonTypes.String, ParameterStyle.Form, explode: true);
        request.AddStyled<long>(ParameterPlace.Query, "p", null, JsonTypes.Int64, ParameterStyle.Form, explode: true);
        request.Query.ShouldBe("");
    }

    private static async Task<SeenRequest> SeeAsync(
        ParameterPlace place, ParameterStyle style, bool explode, string value, bool allowReserved = false)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, "7");
        ApiRequest request = new(new OperationInfo("op", "GET", place == ParameterPlace.Path ? "/t/{p}" : "/t"));
        request.AddStyled(place, "p", Element(value), JsonTypes.Any, style, explode, allowReserved);
        await Calls.SendAsync(server.Address, request);
        return server.Seen.Single();
    }

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
