using System;
using System.Collections.Generic;
using System.Globalization;

namespace Gameball.FleetSample;

/// <summary>The role of a process.</summary>
internal enum FleetRole
{
    Coordinator,
    Worker,
    Migrate,

    /// <summary>A coordinator and workers in one process.</summary>
    Scale,

    /// <summary>The import in one process with a journal, without the fleet.</summary>
    Single,
}

/// <summary>The command line and the environment.</summary>
internal sealed record FleetArguments
{
    private static readonly Dictionary<string, Func<FleetArguments, string, FleetArguments>> s_options = new()
    {
        ["--run"] = static (arguments, text) => arguments with { Run = text },
        ["--rows"] = static (arguments, text) => arguments with { Rows = Number(text) },
        ["--batch"] = static (arguments, text) => arguments with { Batch = text },
        ["--customers"] = static (arguments, text) => arguments with { Customers = Number(text) },
        ["--chunk-bytes"] = static (arguments, text) => arguments with { ChunkBytes = Number(text) },
        ["--partitions"] = static (arguments, text) => arguments with { Partitions = Number(text) },
        ["--source"] = static (arguments, text) => arguments with { Source = text },
        ["--report"] = static (arguments, text) => arguments with { Report = text },
        ["--outcomes"] = static (arguments, text) => arguments with { Outcomes = text },
        ["--journal"] = static (arguments, text) => arguments with { Journal = text },
        ["--deadline"] = static (arguments, text) => arguments with { Deadline = TimeSpan.FromSeconds(Number(text)) },
        ["--http"] = static (arguments, text) => arguments with { Http = Number(text) },
        ["--threads"] = static (arguments, text) => arguments with { Threads = Number(text) },
        ["--scale"] = static (arguments, text) => arguments with { Role = FleetRole.Scale, Workers = Number(text) },
    };

    private static readonly Dictionary<string, Func<FleetArguments, FleetArguments>> s_switches = new()
    {
        ["coordinator"] = static arguments => arguments with { Role = FleetRole.Coordinator },
        ["worker"] = static arguments => arguments with { Role = FleetRole.Worker },
        ["single"] = static arguments => arguments with { Role = FleetRole.Single },
        ["migrate"] = static arguments => arguments with { Role = FleetRole.Migrate },
        ["--resubmit"] = static arguments => arguments with { Resubmits = true },
        ["--unlimited"] = static arguments => arguments with { IsUnlimited = true },
        ["--console-traces"] = static arguments => arguments with { HasConsoleTraces = true },
    };

    public FleetRole Role { get; init; } = FleetRole.Worker;

    public string Run { get; init; } = "demo";

    public int Rows { get; init; } = 10_000;

    public string Batch { get; init; } = "cashback";

    public int Customers { get; init; } = 300;

    public int ChunkBytes { get; init; } = 1_000_000;

    public int Partitions { get; init; } = 400;

    public string? Source { get; init; }

    public string? Report { get; init; }

    public string? Outcomes { get; init; }

    public string Journal { get; init; } = "fleet.journal";

    public TimeSpan? Deadline { get; init; }

    public int? Http { get; init; }

    public int Threads { get; init; } = 8;

    public int Workers { get; init; } = 3;

    public bool Resubmits { get; init; }

    public bool IsUnlimited { get; init; }

    public bool HasConsoleTraces { get; init; }

    public string Fingerprint => Source ?? string.Create(CultureInfo.InvariantCulture, $"synthetic;{Batch};{Rows};{Customers}");

    public Uri Gameball { get; } = new(Variable("GAMEBALL_URL", "http://127.0.0.1:5080"));

    public string ApiKey { get; } = Variable("GAMEBALL_API_KEY", "gb_test_local_api");

    public string SecretKey { get; } = Variable("GAMEBALL_SECRET_KEY", "gb_test_local_secret");

    public string Postgres { get; } = Variable("FLEET_POSTGRES", "Host=127.0.0.1;Username=fleet;Database=fleet");

    public Uri RabbitMq { get; } = new(Variable("FLEET_RABBITMQ", "amqp://guest:guest@127.0.0.1:5672"));

    /// <summary>The Redis that all processes share their quota with; none for a quota of each process.</summary>
    public string? Redis { get; } = Environment.GetEnvironmentVariable("FLEET_REDIS") is { Length: > 0 } redis ? redis : null;

    public TimeSpan Lease { get; } = TimeSpan.FromSeconds(Number(Variable("FLEET_LEASE_SECONDS", "30")));

    public TimeSpan Sweep { get; } = TimeSpan.FromSeconds(Number(Variable("FLEET_SWEEP_SECONDS", "5")));

    public TimeSpan PollDelay { get; } = TimeSpan.FromMilliseconds(Number(Variable("FLEET_POLL_MS", "1000")));

    /// <exception cref="FormatException">An argument is unknown or has no valid value.</exception>
    public static FleetArguments Parse(string[] given)
    {
        FleetArguments arguments = new();
        for (var i = 0; i < given.Length; i++)
        {
            arguments = s_switches.TryGetValue(given[i], out var set) ? set(arguments)
                : s_options.TryGetValue(given[i], out var read) && i + 1 < given.Length ? read(arguments, given[++i])
                : throw new FormatException($"{given[i]} is no argument, or has no value. --help lists the arguments.");
        }

        return arguments;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{text} is not a positive number.");

    private static string Variable(string name, string otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}
