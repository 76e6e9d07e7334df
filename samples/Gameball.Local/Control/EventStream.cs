using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>
/// Sends the server's status as server-sent events whenever it differs. It looks four times a second by the real clock: the operations
/// themselves do no work for a page that may be closed.
/// </summary>
internal sealed class EventStream(LocalServices services)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    // A connection without data for longer may be cut on its way; the clock of a page stays right with it too.
    private static readonly int s_longestSilence = 20;

    public async Task SendAsync(HttpResponse response, CancellationToken cancellation)
    {
        response.ContentType = "text/event-stream";
        PageFiles.Protect(response);
        StatusBody? sent = null;
        var silence = 0;
        while (true)
        {
            var status = services.Status();
            if (sent is null || silence >= s_longestSilence || sent with { Clock = status.Clock } != status || IsMoved(sent.Clock, status.Clock))
            {
                var json = JsonSerializer.Serialize(status, ControlJson.Relaxed.StatusBody);
                await response.WriteAsync($"event: status\ndata: {json}\n\n", cancellation);
                await response.Body.FlushAsync(cancellation);
                (sent, silence) = (status, 0);
            }

            silence++;
            await Task.Delay(s_interval, services.RealTime, cancellation);
        }
    }

    private static bool IsMoved(ClockBody before, ClockBody after) =>
        before.Frozen != after.Frozen
        || (after.Frozen ? before.Now != after.Now : Math.Abs(before.OffsetSeconds - after.OffsetSeconds) > 0.01);
}
