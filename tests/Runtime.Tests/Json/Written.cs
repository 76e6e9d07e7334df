using System;
using System.Text;

namespace Gameball.Runtime.Tests.Json;

internal static class Written
{
    /// <summary>What the action writes into a fresh buffer.</summary>
    public static string By(Action<JsonBuffer> write)
    {
        using JsonBuffer buffer = new();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The object whose members the action writes.</summary>
    public static string Object(Action<JsonBuffer> write) => By(buffer =>
    {
        buffer.StartObject();
        write(buffer);
        buffer.EndObject();
    });
}
