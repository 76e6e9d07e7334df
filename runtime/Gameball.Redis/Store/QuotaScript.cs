using System.IO;

namespace Gameball.Runtime;

/// <summary>The script that carries out an exchange.</summary>
internal static class QuotaScript
{
    /// <summary>The script with the clock of the Redis server.</summary>
    public static string Text { get; } = WithClock(Read("clock.lua"));

    /// <summary>Returns the script with another clock.</summary>
    /// <param name="clock">The Lua function <c>clock</c>: it returns the time, the id of the server's run, and the time since its start.</param>
    public static string WithClock(string clock) => clock + "\n" + Read("quota.lua");

    private static string Read(string name)
    {
        using var stream = typeof(QuotaScript).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
