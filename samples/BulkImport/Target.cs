using System;
using System.Threading.Tasks;
using Gameball.Local;

namespace Gameball.BulkImport;

/// <summary>Which Gameball to talk to: the real one when keys are set, else a local one that lives as long as this object.</summary>
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

    /// <summary>Whether the command line and the environment name a Gameball; else it will be a local one.</summary>
    /// <exception cref="UsageException">They name an address and no key.</exception>
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
            return new Target(options, (address?.Authority ?? "api.gameball.co") + ", with the keys of the environment", null);
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
            $"a local one that ends with this command (set {ApiKey} and {SecretKey} for the real one)",
            local);
    }

    public ValueTask DisposeAsync() => _local?.DisposeAsync() ?? default;
}
