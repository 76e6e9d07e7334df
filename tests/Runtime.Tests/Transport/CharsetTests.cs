using System.Text;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>A response is decoded with its charset.</summary>
public sealed class CharsetTests
{
    [Theory]
    [InlineData("text/plain; charset=iso-8859-1", "iso-8859-1", "né")]
    [InlineData("text/plain; charset=\"ISO-8859-1\"", "iso-8859-1", "né")]
    [InlineData("text/plain; charset=iso-8859-1", "iso-8859-1", "nÃ©")]
    [InlineData("text/plain; charset=utf-16", "utf-16", "né")]
    [InlineData("application/json; charset=utf-16", "utf-16", "{\"message\":\"ne\"}")]
    [InlineData("text/plain; charset=us-ascii", "us-ascii", "ne")]
    [InlineData("text/plain; charset=no-such-thing", "utf-8", "né")]
    [InlineData("text/plain; charset=utf-7", "utf-8", "né+AOk-")]
    [InlineData("text/plain; charset=Utf-8", "utf-8", "né")]
    [InlineData("text/plain", "utf-8", "né")]
    [InlineData("application/json; charset=iso-8859-1", "utf-8", "{\"message\":\"né\"}")]
    public async Task AnErrorsBodyIsDecodedWithItsCharset(string contentType, string encoding, string body)
    {
        await using var server = await StartAsync(400, contentType, encoding, body);

        (await Should.ThrowAsync<GameballValidationException>(() => Calls.SendAsync(server.Address))).ResponseBody.ShouldBe(body);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public async Task AnErrorsCodeMessageAndTypeAreDecodedWithItsCharset(string encoding)
    {
        OperationInfo operation = new("op", "GET", "/t") { Errors = [ErrorBody.Create("4XX", JsonTypes.Map(JsonTypes.String))] };
        await using var server = await StartAsync(
            400, "application/json; charset=" + encoding, encoding, "{\"code\":\"7\",\"message\":\"né\"}");
        using GameballConnection connection = new(Calls.Options(server.Address), null);

        var error = await Should.ThrowAsync<GameballException>(connection.SendAsync(new ApiRequest(operation), default));

        error.Code.ShouldBe(7);
        error.Message.ShouldContain("né");
        error.Error.ShouldBeAssignableTo<System.Collections.Generic.IReadOnlyDictionary<string, string>>()!["message"].ShouldBe("né");
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task TheJsonOfASuccessIsDecodedWithItsCharset(string encoding)
    {
        await using var server = await StartAsync(200, "application/json; charset=" + encoding, encoding, "\"né\"");
        using GameballConnection connection = new(Calls.Options(server.Address), null);

        (await connection.SendAsync(new ApiRequest(new OperationInfo("op", "GET", "/t")), JsonTypes.String, default)).ShouldBe("né");
    }

    [Fact]
    public async Task AnUnknownCharsetIsReadAsUtf8()
    {
        await using var server = await StartAsync(200, "text/plain; charset=utf-7", "utf-8", "né");
        using GameballConnection connection = new(Calls.Options(server.Address), null);

        (await connection.SendForTextAsync(new ApiRequest(new OperationInfo("op", "GET", "/t")), default)).ShouldBe("né");
    }

    private static Task<LoopbackServer> StartAsync(int status, string contentType, string encoding, string body) =>
        LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            return context.Response.Body.WriteAsync(Encoding.GetEncoding(encoding).GetBytes(body)).AsTask();
        });
}
