using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Each kind of body as a server receives it.</summary>
public sealed class BodyTests
{
    [Fact]
    public async Task JsonIsSentWithTheDocumentsMediaType()
    {
        var seen = await SeeAsync(request => request.SetBody("x", JsonTypes.String, "application/merge-patch+json"));
        seen.Headers["Content-Type"].ShouldBe("application/merge-patch+json");
        seen.Body.ShouldBe("\"x\"");
    }

    [Theory]
    [InlineData("text/csv", "text/csv; charset=utf-8")]
    [InlineData("text/plain; charset=utf-8", "text/plain; charset=utf-8")]
    [InlineData("application/xml", "application/xml")]
    [InlineData("not a valid media type", "application/octet-stream")]
    public async Task TextIsSentInUtf8(string mediaType, string expected)
    {
        var seen = await SeeAsync(request => request.SetText("<é/>", mediaType));
        seen.Headers["Content-Type"].ShouldBe(expected);
        seen.Body.ShouldBe("<é/>");
    }

    [Fact]
    public async Task AFormHasAFieldForEachMember()
    {
        var form = Element(
            "{\"a b\":\"1&2\",\"list\":[1,\"x y\"],\"no\":null,\"object\":{\"k\":[1]},\"deep\":{\"k\":1},\"joined\":[1,2]}");
        var seen = await SeeAsync(request => request.SetForm(
            form, JsonTypes.Any, ("deep", ParameterStyle.DeepObject, true), ("joined", ParameterStyle.PipeDelimited, false)));
        seen.Headers["Content-Type"].ShouldBe("application/x-www-form-urlencoded");
        seen.Body.ShouldBe("a%20b=1%262&list=1&list=x%20y&object=%7B%22k%22%3A%5B1%5D%7D&deep%5Bk%5D=1&joined=1%7C2");
    }

    [Fact]
    public void AFormThatIsNotAnObjectIsRejected() =>
        Should.Throw<ArgumentException>(() => new ApiRequest(Post).SetForm("text", JsonTypes.String));

    [Theory]
    [InlineData("image/png", null, "image/png")]
    [InlineData("image/png", "image/jpeg", "image/jpeg")]
    [InlineData("image/*", null, "application/octet-stream")]
    public async Task AFileIsSentAsItIs(string stated, string? own, string expected)
    {
        using MemoryStream stream = new([1, 65, 66]);
        stream.Position = 1;
        var seen = await SeeAsync(request => request.SetFile(new GameballFile(stream, "a.png", own), stated));
        seen.Headers["Content-Type"].ShouldBe(expected);
        seen.Headers["Content-Length"].ShouldBe("2");
        seen.Body.ShouldBe("AB");
        stream.CanRead.ShouldBeTrue("the stream is the caller's");
    }

    [Fact]
    public async Task PartsAreFilesTextAndJson()
    {
        var seen = await SeeAsync(request =>
        {
            request.StartParts("multipart/form-data");
            request.AddPart("file", new GameballFile("AB"u8.ToArray(), "naïve \"1\".png", "image/png"));
            request.AddPart("files", [new GameballFile("C"u8.ToArray()), new GameballFile("D"u8.ToArray(), "d.txt")], "text/plain");
            request.AddPart("text", "a\r\nb", JsonTypes.String);
            request.AddPart<long>("number", 7, JsonTypes.Int64);
            request.AddPart("list", Element("[1,null,\"x\"]").EnumerateArray().ToArray(), JsonTypes.List(JsonTypes.Any));
            request.AddPart<JsonElement>("object", Element("{\"k\":\"v\"}"), JsonTypes.Any);
            request.AddPart<JsonElement>("patch", Element("[1]"), JsonTypes.Any, "application/json-patch+json");
            request.AddPart<long>("none", null, JsonTypes.Int64);
            request.AddPart("none", (GameballFile?)null);
        });

        var type = seen.Headers["Content-Type"];
        type.ShouldStartWith("multipart/form-data; boundary=\"");
        var boundary = type.Split('"')[1];
        var parts = seen.Body.Split("--" + boundary)[1..^1];
        parts.Select(Flat).ShouldBe(
        [
            "image/png; form-data; name=\"file\"; filename=\"na%C3%AFve %221%22.png\"; filename*=utf-8''na%C3%AFve%20%221%22.png|AB",
            "text/plain; form-data; name=\"files\"; filename=\"files\"|C",
            "text/plain; form-data; name=\"files\"; filename=\"d.txt\"|D",
            "text/plain; charset=utf-8; form-data; name=\"text\"|a\r\nb",
            "text/plain; charset=utf-8; form-data; name=\"number\"|7",
            "text/plain; charset=utf-8; form-data; name=\"list\"|1",
            "text/plain; charset=utf-8; form-data; name=\"list\"|x",
            "application/json; form-data; name=\"object\"|{\"k\":\"v\"}",
            "application/json-patch+json; form-data; name=\"patch\"|[1]",
        ]);
    }

    [Fact]
    public async Task PartsMayHaveStylesAndHeaders()
    {
        var seen = await SeeAsync(request =>
        {
            request.StartParts("multipart/form-data");
            var deep = Element("{\"k\":\"a b\",\"l\":[1]}");
            request.AddStyledPart<JsonElement>("deep", deep, JsonTypes.Any, ParameterStyle.DeepObject, true);
            request.AddStyledPart("list", ["a", "b c"], JsonTypes.List(JsonTypes.String), ParameterStyle.PipeDelimited, false);
            request.AddStyledPart<JsonElement>("open", Element("{\"x\":1,\"y\":null}"), JsonTypes.Any, ParameterStyle.Form, true);
            request.AddStyledPart<long>("none", null, JsonTypes.Int64, ParameterStyle.Form, true);
            request.AddPart("text", "t", JsonTypes.String);
            request.AddPartHeader("text", "X-Kind", "plain");
            request.AddPartHeader("none", "X-Kind", "none");
        });
        var boundary = seen.Headers["Content-Type"].Split('"')[1];
        seen.Body.Split("--" + boundary)[1..^1].Select(Flat).ShouldBe(
        [
            "text/plain; charset=utf-8; form-data; name=\"deep[k]\"|a b",
            "text/plain; charset=utf-8; form-data; name=\"deep[l]\"|1",
            "text/plain; charset=utf-8; form-data; name=\"list\"|a|b c",
            "text/plain; charset=utf-8; form-data; name=\"x\"|1",
            "text/plain; charset=utf-8; form-data; name=\"text\"; plain|t",
        ]);
    }

    [Fact]
    public async Task WithoutAPartThereIsNoBody()
    {
        var seen = await SeeAsync(request =>
        {
            request.StartParts("multipart/form-data");
            request.AddParts(null);
        });
        seen.Headers.ShouldNotContainKey("Content-Type");
        seen.Body.ShouldBe("");
    }

    [Theory]
    [InlineData("multipart/form-data", "multipart/form-data")]
    [InlineData("multipart/*", "multipart/form-data")]
    [InlineData("multipart/mixed; a=b", "multipart/mixed")]
    public async Task ARequiredBodyWithoutAPartIsItsClosingDelimiter(string mediaType, string expected)
    {
        var seen = await SeeAsync(request => request.StartParts(mediaType, isRequired: true));
        seen.Headers["Content-Type"].ShouldStartWith(expected + "; boundary=\"");
        seen.Body.ShouldBe($"--{seen.Headers["Content-Type"].Split('"')[1]}--\r\n");
    }

    [Fact]
    public async Task ItemsOfAListHaveItsContentType()
    {
        var seen = await SeeAsync(request =>
        {
            request.StartParts("multipart/form-data");
            request.AddPart("json", ["a", null], JsonTypes.List(JsonTypes.Nullable(JsonTypes.String)), "application/json");
            request.AddPart("text", ["b", null], JsonTypes.List(JsonTypes.Nullable(JsonTypes.String)), "text/csv");
        });
        var boundary = seen.Headers["Content-Type"].Split('"')[1];
        seen.Body.Split("--" + boundary)[1..^1].Select(Flat).ShouldBe(
        [
            "application/json; form-data; name=\"json\"|\"a\"",
            "application/json; form-data; name=\"json\"|null",
            "text/csv; form-data; name=\"text\"|b",
        ]);
    }

    [Fact]
    public async Task UndeclaredPartsAreFiles()
    {
        var seen = await SeeAsync(request =>
        {
            request.StartParts("multipart/mixed");
            request.AddParts(new Dictionary<string, GameballFile> { ["a\r\nx: y"] = "A"u8.ToArray() });
        });
        seen.Headers["Content-Type"].ShouldStartWith("multipart/mixed; boundary=");
        seen.Body.ShouldContain("name=\"a%0D%0Ax: y\"");
    }

    [Fact]
    public async Task ABodyMayBeSentWithAnyMethod()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        ApiRequest request = new(new OperationInfo("op", "DELETE", "/t"));
        request.SetBody("x", JsonTypes.String);
        await Calls.SendAsync(server.Address, request);
        server.Seen[0].Body.ShouldBe("\"x\"");
    }

    private static OperationInfo Post { get; } = new("op", "POST", "/t");

    private static async Task<SeenRequest> SeeAsync(Action<ApiRequest> build)
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        ApiRequest request = new(Post);
        build(request);
        await Calls.SendAsync(server.Address, request);
        return server.Seen.Single();
    }

    /// <summary>A part as its type, its disposition and its content.</summary>
    private static string Flat(string part)
    {
        var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        IEnumerable<string> headers = part[2..end].Split("\r\n")
            .OrderBy(header => !header.StartsWith("Content-Type", StringComparison.Ordinal));
        return string.Join("; ", headers.Select(header => header[(header.IndexOf(':') + 2)..])) + "|" + part[(end + 4)..^2];
    }

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
