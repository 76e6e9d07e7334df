using System;
using System.Threading.Tasks;
using Gameball.Local;

namespace Gameball.QuickStart;

/// <summary>The Gameball server to call: the real one if keys are set, else a local one that runs until this object is disposed.</summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly LocalGameball? _local;

    private Target(GameballOptions options, string description, LocalGameball? local)
    {
        Options = options;
        Description = description;
        _local = local;
    }

    public GameballOptions Options { get; }

    public string Description { get; }

    public bool IsLocal => _local is not null;

    /// <param name="address">The server for the keys of the environment; <see langword="null"/> for the real one.</param>
    public static async Task<Target> ChooseAsync(Uri? address)
    {
        if (Environment.GetEnvironmentVariable("GAMEBALL_API_KEY") is { Length: > 0 } apiKey)
        {
            var options = new GameballOptions
            {
                ApiKey = apiKey,
                SecretKey = Environment.GetEnvironmentVariable("GAMEBALL_SECRET_KEY"),
                BaseAddress = address,
            };
            return new Target(options, $"{options.BaseAddress?.Host ?? "api.gameball.co"}, with the keys from the environment", null);
        }

        var local = await LocalGameball.StartAsync(new LocalGameballOptions());
        return new Target(
            new GameballOptions { BaseAddress = local.Address, ApiKey = local.ApiKey, SecretKey = local.SecretKey },
            $"a local server at {local.Address} (set GAMEBALL_API_KEY and GAMEBALL_SECRET_KEY to use the real one)",
            local);
    }

    public ValueTask DisposeAsync() => _local?.DisposeAsync() ?? default;
}
