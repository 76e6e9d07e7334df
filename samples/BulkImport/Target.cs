using System;
using System.Threading.Tasks;
using Gameball.Local;

namespace Gameball.BulkImport;

/// <summary>The Gameball server to call: the real one if keys are set, else a local one that runs until this object is disposed.</summary>
internal sealed class Target : IAsyncDisposable
{
    private const string ApiKey = "GAMEBALL_API_KEY";
    private const string SecretKey = "GAMEBALL_SECRET_KEY";

    private readonly LocalGameball? _local;

    private Target(GameballOptions options, string description, LocalGameball? local)
    {
        Options = options;
        Description = description;
        _local = local;
    }

    public GameballOptions Options { get; }

    public string Description { get; }

    /// <summary>Whether the environment has a key; otherwise a local server is used.</summary>
    /// <exception cref="UsageException">The command line has an address and the environment has no key.</exception>
    public static bool IsNamed(ImportHost host, ImportArguments arguments)
    {
        var hasKey = host.Variable(ApiKey) is { Length: > 0 };
        return hasKey || arguments.BaseAddress is null
            ? hasKey
            : throw new UsageException($"--base-address needs keys: set {ApiKey} and {SecretKey} in the environment.");
    }

    /// <exception cref="UsageException">The address cannot be used.</exception>
    public static async Task<Target> ChooseAsync(ImportHost host, ImportArguments arguments)
    {
        if (IsNamed(host, arguments))
        {
            var address = arguments.BaseAddress;
            var options = new GameballOptions
            {
                ApiKey = host.Variable(ApiKey),
                SecretKey = host.Variable(SecretKey),
                BaseAddress = address,
                TimeProvider = host.Time,
            };
            return new Target(options, (address?.Authority ?? "api.gameball.co") + ", with the keys from the environment", null);
        }

        var local = await LocalGameball.StartAsync(new LocalGameballOptions { TimeProvider = host.Time });
        return new Target(
            new GameballOptions
            {
                ApiKey = local.ApiKey,
                SecretKey = local.SecretKey,
                BaseAddress = local.Address,
                TimeProvider = host.Time,
            },
            $"a local server that ends with this command.\nSet {ApiKey} and {SecretKey} to use the real one.",
            local);
    }

    public ValueTask DisposeAsync() => _local?.DisposeAsync() ?? default;
}
