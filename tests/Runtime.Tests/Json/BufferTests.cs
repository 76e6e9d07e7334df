using System;
using System.Text;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

public sealed class BufferTests
{
    [Fact]
    public void ClearRemovesEverything()
    {
        using JsonBuffer buffer = new();
        buffer.List(["one"], JsonTypes.String);
        buffer.Clear();
        buffer.Length.ShouldBe(0);
        buffer.List(["two", "three"], JsonTypes.String);

        Encoding.UTF8.GetString(buffer.WrittenSpan).ShouldBe("""["two","three"]""");
        buffer.WrittenMemory.Length.ShouldBe(buffer.Length);
    }

    [Fact]
    public void WritingARowAllocatesNothing()
    {
        using JsonBuffer buffer = new();
        Order order = new() { Id = "o1", Total = 10.5m, Points = 3, Note = "n", Channel = new Channel("pos") };
        OrderJson.Instance.WriteValue(buffer, order);
        buffer.Clear();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            OrderJson.Instance.WriteValue(buffer, order);
            buffer.Clear();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
