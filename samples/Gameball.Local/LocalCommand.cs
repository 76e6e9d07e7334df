using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Local;

/// <summary>The command line: runs a local Gameball until it is stopped.</summary>
public static class LocalCommand
{
    /// <summary>The API key without <c>--api-key</c>: the same at each start, so that a configuration can contain it.</summary>
    public const string ApiKey = "gb_test_local_api";

    /// <summary>The secret key without <c>--secret-key</c>.</summary>
    public const string SecretKey = "gb_test_local_secret";

    private const int Stopped = 0;
    private const int CannotListen = 1;
    private const int WrongUsage = 2;
    private const int WrongState = 3;

    private const string Help = $"""
        Runs a Gameball server on this machine for trials, with a page that shows and controls it.

        Usage: dotnet run --project samples/Gameball.Local -- [OPTIONS]
           or: gameball-local [OPTIONS]

          --port NUMBER       the port to listen on; by default a free one
          --api-key KEY       by default {ApiKey}
          --secret-key KEY    by default {SecretKey}
          --state FILE        keep the state in this file over restarts; by default it ends with the program
          --help

        Exit codes: 0 when stopped, 1 when it cannot listen on the port, 2 when an option is invalid,
        3 when the state file cannot be used.
        """;

    private static readonly Dictionary<string, Func<LocalGameballOptions, string, LocalGameballOptions>> s_options = new()
    {
        ["--port"] = static (options, text) => options with { Port = Port(text) },
        ["--api-key"] = static (options, text) => options with { ApiKey = Key(text) },
        ["--state"] = static (options, text) => options with { StateFile = text },
        ["--secret-key"] = static (options, text) => options with { SecretKey = Key(text) },
    };

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line's options.</param>
    /// <param name="output">Receives the address that it listens on.</param>
    /// <param name="error">Receives the reason why it cannot start.</param>
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

        var isRunning = false;
        try
        {
            await using var server = await LocalGameball.StartAsync(options);
            isRunning = true;
            await output.WriteLineAsync($"""
                A local Gameball listens at {server.Address}
                  page        {server.Address}
                  control API {server.Address}_local/openapi.json
                  API key     {server.ApiKey}
                  secret key  {server.SecretKey}
                Ctrl+C stops it{(options.StateFile is { } file ? $"; its state stays in {file}" : " and forgets everything")}.
                """);
            await Task.Delay(Timeout.InfiniteTimeSpan, options.TimeProvider, stop).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
        catch (FormatException unusable)
        {
            await error.WriteLineAsync(unusable.Message);
            return WrongState;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || (failure is IOException && isRunning))
        {
            await error.WriteLineAsync($"Cannot use the state file {options.StateFile}: {failure.Message}");
            return WrongState;
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await error.WriteLineAsync(
                $"Cannot listen on port {options.Port}: {failure.GetBaseException().Message}. "
                + "Set another one with --port, or omit --port for a free one.");
            return CannotListen;
        }

        return Stopped;
    }

    private static LocalGameballOptions Parse(string[] args)
    {
        var options = new LocalGameballOptions { ApiKey = ApiKey, SecretKey = SecretKey };
        for (var i = 0; i < args.Length; i += 2)
        {
            var set = s_options.GetValueOrDefault(args[i]) ?? throw new FormatException($"Unknown option {args[i]}.");
            options = set(options, i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} needs a value."));
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
            : throw new FormatException("A key consists of ASCII characters without spaces.");
}
