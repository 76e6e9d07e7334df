using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Local;

/// <summary>The command line: a local Gameball until it is stopped.</summary>
public static class LocalCommand
{
    /// <summary>The API key unless <c>--api-key</c> names another: the same at each start, so that it can stand in a configuration.</summary>
    public const string ApiKey = "gb_test_local_api";

    /// <summary>The secret key unless <c>--secret-key</c> names another one.</summary>
    public const string SecretKey = "gb_test_local_secret";

    private const int Stopped = 0;
    private const int CannotListen = 1;
    private const int WrongUsage = 2;

    private const string Help = $"""
        A Gameball on this machine, to try things on. It keeps nothing.

        Usage: dotnet run --project samples/Gameball.Local -- [OPTIONS]

          --port NUMBER       the port to listen on; a free one unless set
          --api-key KEY       {ApiKey} unless set
          --secret-key KEY    {SecretKey} unless set
          --help

        It ends with 0 when it is stopped, 1 when it cannot listen on the port, and 2 when an option cannot be used.
        """;

    private static readonly Dictionary<string, Func<LocalGameballOptions, string, LocalGameballOptions>> s_options = new()
    {
        ["--port"] = static (options, text) => options with { Port = Port(text) },
        ["--api-key"] = static (options, text) => options with { ApiKey = Key(text) },
        ["--secret-key"] = static (options, text) => options with { SecretKey = Key(text) },
    };

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line's options.</param>
    /// <param name="output">Where it says what it listens on.</param>
    /// <param name="error">Where it says why it does not.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            await output.WriteLineAsync(Help);
            return Stopped;
        }

        LocalGameballOptions options;
        try
        {
            options = Parse(args);
        }
        catch (FormatException wrong)
        {
            await error.WriteLineAsync($"{wrong.Message}\n\n{Help}");
            return WrongUsage;
        }

        try
        {
            await using var server = await LocalGameball.StartAsync(options);
            await output.WriteLineAsync($"""
                A local Gameball listens at {server.Address}
                  API key     {server.ApiKey}
                  secret key  {server.SecretKey}
                Ctrl+C stops it and forgets everything.
                """);
            await Task.Delay(Timeout.InfiniteTimeSpan, options.TimeProvider, stop).ContinueWith(static _ => { }, TaskScheduler.Default);
            return Stopped;
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await error.WriteLineAsync(
                $"Port {options.Port} cannot be listened on: {failure.GetBaseException().Message}. "
                + "Name another one with --port, or none for a free one.");
            return CannotListen;
        }
    }

    private static LocalGameballOptions Parse(string[] args)
    {
        var options = new LocalGameballOptions { ApiKey = ApiKey, SecretKey = SecretKey };
        for (var i = 0; i < args.Length; i += 2)
        {
            var set = s_options.GetValueOrDefault(args[i]) ?? throw new FormatException($"There is no option {args[i]}.");
            options = set(options, i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} takes a value."));
        }

        return options;
    }

    private static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue
            ? port
            : throw new FormatException($"--port takes a number from 0 to {ushort.MaxValue}, not '{text}'.");

    private static string Key(string text) =>
        text.Length > 0 && text.All(static letter => letter is > ' ' and <= '~')
            ? text
            : throw new FormatException("A key is a text of ASCII characters without spaces.");
}
