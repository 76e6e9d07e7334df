using System;

namespace Gameball.Runtime;

/// <summary>A client's options, checked and copied.</summary>
internal sealed class ConnectionSettings
{
    private static readonly TimeSpan s_longestTimeout = TimeSpan.FromDays(24);

    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    public ConnectionSettings(GameballOptions options, string? defaultBaseAddress)
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        Server = ServerAddress.Check(options.BaseAddress, defaultBaseAddress);
        Keys = new KeyRing(options);
        ApiVersion = options.ApiVersion is GameballApiVersion.V4_0 or GameballApiVersion.V4_1
            ? options.ApiVersion
            : throw new ArgumentException($"{(int)options.ApiVersion} is no version of the API.", nameof(GameballOptions.ApiVersion));
        Timeout = options.Timeout > TimeSpan.Zero && options.Timeout <= s_longestTimeout
            ? options.Timeout
            : throw new ArgumentException(
                $"The timeout must be positive and at most {s_longestTimeout.Days} days, not {options.Timeout}.",
                nameof(GameballOptions.Timeout));
        TimeProvider = options.TimeProvider
            ?? throw new ArgumentException("The clock is null; leave it out for the system's.", nameof(GameballOptions.TimeProvider));
    }

    /// <summary>The server's address without a slash at its end.</summary>
    public string Server { get; }

    public KeyRing Keys { get; }

    public GameballApiVersion ApiVersion { get; }

    public TimeSpan Timeout { get; }

    public TimeProvider TimeProvider { get; }
}
