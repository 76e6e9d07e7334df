using System;
using System.Net;
using System.Net.Http;
using Gameball.Generated.Tests.Support;

namespace Gameball.Generated.Tests.Operations;

/// <summary>A client of a stub server. Its clock lets no retry wait.</summary>
internal sealed class StubClient : IDisposable
{
    public const string SecretKey = "gb_test_secret";

    // Longer than the clock lets a call wait: the clock hurries waits, not limits on them.
    private static readonly TimeSpan s_never = TimeSpan.FromHours(10);

    private readonly HttpClient _http;

    public StubClient(params (HttpStatusCode Status, string Body)[] answers)
        : this(_ => { }, answers)
    {
    }

    public StubClient(Action<GameballOptions> configure, params (HttpStatusCode Status, string Body)[] answers)
    {
        Server = new StubServer(answers);
        _http = new HttpClient(Server);
        GameballOptions options = new()
        {
            ApiKey = ApiKey,
            SecretKey = SecretKey,
            TimeProvider = new HurriedTimeProvider(),
            Timeout = s_never,
        };
        options.Retry.AttemptTimeout = s_never;
        configure(options);
        Gameball = new GameballClient(options, _http);
    }

    /// <summary>A key of its own, for a key has one quota in the whole process.</summary>
    public string ApiKey { get; } = $"gb_test_{Guid.NewGuid():N}";

    public StubServer Server { get; }

    public GameballClient Gameball { get; }

    public void Dispose()
    {
        Gameball.Dispose();
        _http.Dispose();
    }
}
