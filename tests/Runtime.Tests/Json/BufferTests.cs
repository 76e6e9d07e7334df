using System;
using System.Text;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

public sealed class BufferTests
{
    [Fact]
    public void Rows_can_be_taken_back()
    {
        using JsonBuffer buffer = new();
        buffer.StartObject();
        buffer.Raw("\"body\":"u8);
        buffer.StartArray();
        buffer.Element("one", JsonTypes.String);
        int end = buffer.Length;
        buffer.Element("two", JsonTypes.String);
        buffer.Truncate(end);
        buffer.Element("three", JsonTypes.String);
        buffer.EndArray();
        buffer.EndObject();

        Encoding.UTF8.GetString(buffer.WrittenSpan).ShouldBe("""{"body":["one","three"]}""");
        buffer.WrittenMemory.Length.ShouldBe(buffer.Length);
        buffer.Clear();
        buffer.Length.ShouldBe(0);
    }

    [Fact]
    public void Writing_a_row_allocates_nothing()
    {
        using JsonBuffer buffer = new();
        Order order = new() { Id = "o1", Total = 10.5m, Points = 3, Note = "n", Channel = new Channel("pos") };
        OrderJson.Instance.WriteValue(buffer, order);
        buffer.Clear();

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            OrderJson.Instance.WriteValue(buffer, order);
            buffer.Clear();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
