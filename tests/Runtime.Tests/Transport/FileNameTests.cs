using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>A server sets a file's name, and not its folder.</summary>
public sealed class FileNameTests
{
    [Theory]
    [InlineData("attachment; filename=\"a.png\"", "a.png")]
    [InlineData("inline; filename=a.png", "a.png")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"/etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"C:\\x\\y.txt\"", "y.txt")]
    [InlineData("attachment; filename=\"C:\\\\x\\\\y.txt\"", "y.txt")]
    [InlineData("attachment; filename=\"..\\..\\p\"", "p")]
    [InlineData("attachment; filename=\"a \\\"b\\\".pdf\"", "a \"b\".pdf")]
    [InlineData("attachment; filename*=UTF-8''..%2F..%2Fp.txt", "p.txt")]
    [InlineData("attachment; filename*=UTF-8''..%5C..%5Cp.txt", "p.txt")]
    [InlineData("attachment; filename=\"plain.txt\"; filename*=UTF-8''%E2%82%AC.txt", "€.txt")]
    [InlineData("attachment; filename=\"plain.txt\"; filename*=UTF-8''..%2F", "plain.txt")]
    [InlineData("attachment; filename=\"=?utf-8?B?Li4vw6kudHh0?=\"", "é.txt")]
    [InlineData("attachment; FileName=\"x/a\\\\b.txt\"", "b.txt")]
    [InlineData("attachment; filename*=UTF-8''a%00b%0D%0Ac%7F.txt", "abc.txt")]
    [InlineData("attachment; filename*=UTF-8''a%E2%80%AEgnp.exe", "agnp.exe")]
    [InlineData("attachment; filename=\"a.txt:evil.exe\"", "a.txt_evil.exe")]
    [InlineData("attachment; filename=\"C:x\"", "C_x")]
    [InlineData("attachment; filename=\"NUL\"", "_NUL")]
    [InlineData("attachment; filename=\"com1.txt\"", "_com1.txt")]
    [InlineData("attachment; filename=\"con .txt\"", "_con .txt")]
    [InlineData("attachment; filename=\"COM10\"", "COM10")]
    [InlineData("attachment; filename=\"a. . \"", "a")]
    [InlineData("attachment; filename=\" a b \"", "a b")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment; filename=\".\"", null)]
    [InlineData("attachment; filename=\"a/\"", null)]
    [InlineData("attachment; filename=\"\"", null)]
    [InlineData("attachment", null)]
    [InlineData(null, null)]
    public async Task AFileHasAPlainName(string? header, string? expected) => (await NameAsync(header)).ShouldBe(expected);

    [Fact]
    public async Task ALongNameKeepsItsExtension()
    {
        var name = (await NameAsync($"attachment; filename=\"{new string('a', 1_000)}.json\""))!;

        name.ShouldBe(new string('a', 250) + ".json");
    }

    private static async Task<string?> NameAsync(string? header)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            if (header is not null)
            {
                context.Response.Headers.ContentDisposition = header;
            }

            return context.Response.WriteAsync("AB");
        });
        using GameballConnection connection = new(Calls.Options(server.Address), null);
        using var file = await connection.SendForFileAsync(new ApiRequest(new OperationInfo("op", "GET", "/t")), default);
        return file.Name;
    }
}
