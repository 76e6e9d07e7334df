using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Local;

/// <summary>Signs events and makes the attempts of their deliveries.</summary>
internal sealed class WebhookSender(LocalClock clock, TimeProvider realTime, string secretKey) : IDisposable
{
    // The time after the first attempt. A move of the clock over several of them makes all of these attempts, one after the other.
    private static readonly TimeSpan[] s_attempts =
        [TimeSpan.Zero, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(25), TimeSpan.FromMinutes(85)];

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    // A redirect would carry the signed event to an address that nobody registered.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Returns the hexadecimal SHA-1 of body, colon and secret key, as Gameball documents it.</summary>
    public string Sign(string body) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes($"{body}:{secretKey}"))).ToLowerInvariant();

    public async Task DeliverAsync(WebhookDelivery delivery, Action changed, CancellationToken stopping)
    {
        try
        {
            var start = clock.GetTimestamp();
            for (var i = 0; i < s_attempts.Length && delivery.State == "waiting"; i++)
            {
                var wait = s_attempts[i] - clock.GetElapsedTime(start);
                if (wait > TimeSpan.Zero)
                {
                    delivery.NextAt = clock.GetUtcNow() + wait;
                    changed();
                    await Task.Delay(wait, clock, stopping);
                }

                delivery.NextAt = null;
                delivery.Record(await AttemptAsync(delivery, stopping), isLast: i == s_attempts.Length - 1);
                changed();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<WebhookAttempt> AttemptAsync(WebhookDelivery delivery, CancellationToken stopping)
    {
        var at = clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Address);
        request.Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json");
        request.Headers.Add("X-GB-Signature", delivery.Signature);
        request.Headers.Add("X-GB-Webhook-Version", "v4");
        using var timeout = new CancellationTokenSource(s_timeout, realTime);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancelled.Token);
            return new WebhookAttempt(at, (int)response.StatusCode, Error: null);
        }
        catch (HttpRequestException failure)
        {
            return new WebhookAttempt(at, Status: null, failure.GetBaseException().Message);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return new WebhookAttempt(at, Status: null, $"No response came within {s_timeout.TotalSeconds:0} seconds.");
        }
    }
}
