using System;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Support;
using Gameball.Local;

namespace Gameball.Generated.Tests.Local;

/// <summary>A local Gameball on a manual clock, and plain HTTP to it with both keys.</summary>
public sealed class LocalShop : IAsyncDisposable
{
    private const string Root = "api/v4.0/integrations/";

    private LocalShop(LocalGameball server, WatchedTimeProvider clock)
    {
        Server = server;
        Clock = clock;
        Http = new HttpClient { BaseAddress = server.Address };
        Http.DefaultRequestHeaders.Add("apikey", server.ApiKey);
        Http.DefaultRequestHeaders.Add("secretkey", server.SecretKey);
    }

    public LocalGameball Server { get; }

    public WatchedTimeProvider Clock { get; }

    public HttpClient Http { get; }

    /// <summary>Opens a shop where a job waits ten seconds and then takes one second a row.</summary>
    public static async Task<LocalShop> OpenAsync(
        bool quotas = false, int maxBodyBytes = 1 << 20, bool recognisesOrders = false)
    {
        var clock = new WatchedTimeProvider();
        return new LocalShop(
            await LocalGameball.StartAsync(new LocalGameballOptions
            {
                TimeProvider = clock,
                Quotas = quotas,
                MaxBodyBytes = maxBodyBytes,
                RecognisesOrders = recognisesOrders,
                JobDuration = new JobDuration(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1)),
            }),
            clock);
    }

    public Task<ApiResponse> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    public Task<ApiResponse> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<ApiResponse> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public async Task<ApiResponse> SendAsync(HttpMethod method, string path, string? json = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : Root + path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        change?.Invoke(request);
        using var response = await Http.SendAsync(request, CancellationToken.None);
        var text = await response.Content.ReadAsStringAsync();
        using var body = JsonDocument.Parse(text.Length == 0 ? "null" : text);
        return new ApiResponse((int)response.StatusCode, body.RootElement.Clone(), response.Headers.RetryAfter is not null);
    }

    /// <summary>Creates a batch of these rows.</summary>
    /// <returns>The job's id.</returns>
    public async Task<long> CreateAsync(string operation, params string[] rows)
    {
        var response = await PostAsync("batch/" + operation, $$"""{"body":[{{string.Join(',', rows)}}]}""");
        return response.Status == 200
            ? response.Body.GetProperty("jobId").GetInt64()
            : throw new InvalidOperationException($"The batch was rejected: {response.Body}");
    }

    /// <summary>Creates a batch of these rows and lets its job finish.</summary>
    /// <returns>The finished job.</returns>
    public async Task<JobAnswer> RunAsync(string operation, params string[] rows)
    {
        var job = await CreateAsync(operation, rows);
        Clock.Advance(TimeSpan.FromSeconds(10 + rows.Length));
        return await JobAsync(job);
    }

    public async Task<JobAnswer> JobAsync(long job) => new((await GetAsync($"batch/{job}")).Body);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
