using System;
using System.Text;

namespace Gameball.Runtime.Tests.Json;

internal static class Written
{
    /// <summary>Returns the JSON that the action writes into a new buffer.</summary>
    public static string By(Action<JsonBuffer> write)
    {
        using JsonBuffer buffer = new();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Returns the object whose members the action writes.</summary>
    /// <param name="names">The names in the format of <see cref="JsonMembers"/>.</param>
    /// <param name="write">Writes the members.</param>
    public static string Object(string names, Action<ObjectWriter> write) => By(buffer =>
    {
        var to = buffer.Start(new JsonMembers("Written", names));
        write(to);
        to.End();
    });
}
