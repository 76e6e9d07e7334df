using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;
using Gameball.Runtime.Tests.Transport;
using Gameball.Runtime.Tests.Webhooks;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Settings;

/// <summary>
/// Each time option at its extreme values: it is rejected by name before anything is done, or it works. Later options are found by
/// reflection.
/// </summary>
public sealed class ExtremeTimeTests
{
    private static readonly TimeSpan[] s_times =
    [
        TimeSpan.MinValue, TimeSpan.FromDays(-1), TimeSpan.FromTicks(-1), Timeout.InfiniteTimeSpan, TimeSpan.Zero, TimeSpan.FromTicks(1),
        TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromDays(1), TimeSpan.FromDays(24), TimeSpan.FromMilliseconds(int.MaxValue),
        TimeSpan.FromDays(25), TimeSpan.FromDays(49), TimeSpan.FromMilliseconds(uint.MaxValue - 1L), TimeSpan.FromMilliseconds(uint.MaxValue),
        TimeSpan.FromDays(50), TimeSpan.FromDays(3_000_000), TimeSpan.MaxValue - TimeSpan.FromTicks(1), TimeSpan.MaxValue,
    ];

    private static readonly Dictionary<Type, Func<Action<object>, Task>> s_uses = new()
    {
        [typeof(GameballOptions)] = set => CallAsync(options => set(options)),
        [typeof(GameballRetryOptions)] = set => CallAsync(options => set(options.Retry)),
        [typeof(GameballLimitOptions)] = set => CallAsync(options => set(options.Limits)),
        [typeof(GameballCallOptions)] = CallWithOptionsAsync,
        [typeof(GameballWebhookOptions)] = ReceiveAsync,
        [typeof(BatchImportOptions)] = ImportAsync,
    };

    public static TheoryData<string, string, string> All
    {
        get
        {
            TheoryData<string, string, string> all = [];
            foreach (var option in Times())
            {
                foreach (var time in s_times)
                {
                    all.Add(option.DeclaringType!.Name, option.Name, time.ToString("c", CultureInfo.InvariantCulture));
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task AnExtremeTimeIsRejectedByNameOrWorks(string type, string name, string time)
    {
        var option = Times().Single(one => one.DeclaringType!.Name == type && one.Name == name);
        var value = TimeSpan.Parse(time, CultureInfo.InvariantCulture);
        try
        {
            await s_uses[option.DeclaringType!](options => option.SetValue(options, value));
        }
        catch (ArgumentException refused)
        {
            refused.Message.ShouldContain(name);
        }
        catch (GameballException failed)
        {
            // A call whose time ends before it begins.
            failed.Kind.ShouldBeOneOf(GameballFailureKind.NotSent, GameballFailureKind.ResponseLost);
            value.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.999)]
    public void AnExtremeRetryAfterDoesNotOverflow(double roll)
    {
        GameballRetryOptions options = new() { MinDelay = TimeSpan.FromDays(1), MaxDelay = TimeSpan.FromDays(1) };
        foreach (var time in s_times.Where(one => one >= TimeSpan.Zero))
        {
            RetryPolicy.Delay(options, time, time, roll).ShouldBeGreaterThanOrEqualTo(time);
        }
    }

    private static IEnumerable<PropertyInfo> Times() => new[] { typeof(GameballOptions), typeof(GameballWebhookEndpoints) }
        .SelectMany(static type => type.Assembly.GetExportedTypes())
        .Where(static type => type.Name.EndsWith("Options", StringComparison.Ordinal))
        .SelectMany(static type => type.GetProperties())
        .Where(static property => property.CanWrite
            && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(TimeSpan));

    private static async Task CallAsync(Action<GameballOptions> configure)
    {
        GameballOptions options = new() { ApiKey = "extreme", SecretKey = "extreme", BaseAddress = Calls.Elsewhere };
        configure(options);
        if (options.Limits.Margin == new GameballLimitOptions().Margin)
        {
            options.Limits.Limiter = GameballRateLimiter.Unlimited;
        }

        using GameballConnection connection = new(options, null, new HttpClient(new Responding()));
        (await connection.SendAsync(Calls.OrderRequest(), JsonTypes.Int64, default)).ShouldBe(7);
    }

    private static async Task CallWithOptionsAsync(Action<object> set)
    {
        GameballCallOptions options = new();
        set(options);
        using GameballConnection connection = new(Calls.Options(Calls.Elsewhere), null, new HttpClient(new Responding()));
        ApiRequest request = new(Calls.Order, options);
        request.SetBody("o1", JsonTypes.String);
        (await connection.SendAsync(request, JsonTypes.Int64, default)).ShouldBe(7);
    }

    private static async Task ReceiveAsync(Action<object> set)
    {
        GameballWebhookOptions options = new() { TimeProvider = new FakeTimeProvider() };
        options.SecretKeys.Add(Delivery.Secret);
        set(options);
        GameballWebhookReceiver receiver = new(options);
        var delivery = Delivery.Create();
        var handled = 0;
        for (var i = 0; i < 2; i++)
        {
            await receiver.ReceiveAsync(delivery.Body, delivery.Signature, (_, _) =>
            {
                handled++;
                return Task.CompletedTask;
            });
        }

        handled.ShouldBe(1);
    }

    private static Task ImportAsync(Action<object> set)
    {
        Scenario scenario = new();
        set(scenario.Options);

        // The scenario itself detects rows that are lost or counted twice.
        scenario.Import(Row.Many(25)).RowsIn.ShouldBeInRange(0, 25);
        return Task.CompletedTask;
    }

    private sealed class Responding : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            stop.ThrowIfCancellationRequested();
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("7", null, "application/json") });
        }
    }
}
