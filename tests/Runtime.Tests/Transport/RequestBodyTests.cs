using System;
using System.Text;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Pooled memory that a handler is still sending must not be reused for another request.</summary>
public sealed class RequestBodyTests
{
    [Fact]
    public void MemoryThatIsStillReadIsNotReturnedToThePool()
    {
        var body = Body("first");
        var sending = body.BeginRead();

        body.Dispose();
        using JsonBuffer next = new();
        next.Value("second customer");

        Encoding.UTF8.GetString(sending.Span).ShouldBe("\"first\"");
        body.EndRead();
    }

    [Fact]
    public void UnusedMemoryIsReturnedToThePool()
    {
        var body = Body("first");
        var read = body.BeginRead();
        body.EndRead();

        body.Dispose();
        using JsonBuffer next = new();
        next.Value("other");

        Encoding.UTF8.GetString(read.Span).ShouldBe("\"other\"", "the pool hands the same memory out again");
    }

    [Fact]
    public void AfterTheCallNothingIsSent()
    {
        var body = Body("first");
        body.Dispose();
        body.Dispose();

        Should.Throw<ObjectDisposedException>(() => body.BeginRead());
    }

    private static RequestBody Body(string text)
    {
        JsonBuffer json = new();
        json.Value(text);
        return new RequestBody(json);
    }
}
