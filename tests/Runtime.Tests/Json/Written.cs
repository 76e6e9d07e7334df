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
    /// <param name="names">As <see cref="JsonMembers"/> takes them.</param>
    /// <param name="write">Writes the members.</param>
    public static string Object(string names, Action<ObjectWriter> write) => By(buffer =>
    {
        ObjectWriter to = buffer.Start(new JsonMembers("Written", names));
        write(to);
        to.End();
    });
}
