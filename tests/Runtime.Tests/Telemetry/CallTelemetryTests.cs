using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Retries;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Telemetry;

public sealed class CallTelemetryTests : IDisposable
{
    private readonly string _id = "op" + Guid.NewGuid().ToString("N");
    private readonly Tap _tap = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _tap.Dispose();

    [Fact]
    public async Task ACallIsAClientSpanWithOpenTelemetryNames()
    {
        await SendAsync("200");

        var span = _tap.Spans.ShouldHaveSingleItem();
        span.OperationName.ShouldBe(_id);
        span.Kind.ShouldBe(ActivityKind.Client);
        span.Status.ShouldBe(ActivityStatusCode.Unset);
        TagsOf(span).ShouldBe(new Dictionary<string, string?>
        {
            ["gameball.operation"] = _id,
            ["http.request.method"] = "GET",
            ["url.template"] = "/customers/{customerId}",
            ["server.address"] = "api.example.com",
            ["server.port"] = "443",
            ["http.response.status_code"] = "200",
        });
    }

    [Fact]
    public async Task ARejectionIsNamedByItsCodeAndALostResponseByItsException()
    {
        await Should.ThrowAsync<GameballException>(() => SendAsync("422/9004"));
        await Should.ThrowAsync<GameballException>(() => SendAsync("lost"));

        Activity[] spans = [.. _tap.Spans];
        spans.Select(span => TagsOf(span)["error.type"]).ShouldBe(["9004", "GameballTransportException"]);
        spans.ShouldAllBe(span => span.Status == ActivityStatusCode.Error && span.StatusDescription == null);
        TagsOf(spans[0])["http.response.status_code"].ShouldBe("422");
        TagsOf(spans[1]).ShouldNotContainKey("http.response.status_code");
    }

    [Fact]
    public async Task AnUnreadableResponseAndAMissingKeyAreFailuresToo()
    {
        await Should.ThrowAsync<GameballInvalidResponseException>(() => SendAsync("200", JsonTypes.Boolean));
        await Should.ThrowAsync<InvalidOperationException>(() => SendAsync("200", keys: false));

        _tap.Spans.Select(span => TagsOf(span)["error.type"]).ShouldBe(["GameballInvalidResponseException", "InvalidOperationException"]);
    }

    [Fact]
    public async Task ACancellationByTheCallerIsNotLoggedAsAWarning()
    {
        using CancellationTokenSource caller = new();
        var options = Options();
        using HttpClient http = new(new Meanwhile(caller.Cancel) { InnerHandler = new ScriptedServer(_time, "hang") });
        using GameballConnection connection = new(options, null, http);

        await Should.ThrowAsync<OperationCanceledException>(() => connection.SendAsync(Request(), caller.Token));

        TagsOf(_tap.Spans.ShouldHaveSingleItem())["error.type"].ShouldBe("cancelled");
        _tap.Logs.ShouldHaveSingleItem().Event.Name.ShouldBe("CallCancelled");
    }

    [Fact]
    public async Task ACallThatWasAppliedBeforeIsNotAFailure()
    {
        using HttpClient http = new(new ScriptedServer(_time, "lost 422/9004"));
        using GameballConnection connection = new(Options(), null, http);

        await connection.SendAsync(Request(), CancellationToken.None);

        var span = _tap.Spans.ShouldHaveSingleItem();
        span.Status.ShouldBe(ActivityStatusCode.Unset);
        TagsOf(span).Keys.ShouldNotContain("error.type");
        TagsOf(span).Keys.ShouldNotContain("http.response.status_code");
    }

    [Fact]
    public async Task RetriesAreCountedOnTheSpanInTheCounterAndInTheLog()
    {
        await SendAsync("503 lost 200");

        TagsOf(_tap.Spans.ShouldHaveSingleItem())["http.request.resend_count"].ShouldBe("2");
        _tap.Select("gameball.retries", _id).Select(one => one.Tags["error.type"])
            .ShouldBe(["GameballServerException", "GameballTransportException"]);
        _tap.Logs.Count(line => line.Event.Id == 102).ShouldBe(2);
        _tap.Logs.ShouldContain(line => line.Event.Id == 100 && line.Text.Contains("3 attempt"));
    }

    [Fact]
    public async Task TheDurationIsOneMeasurementForACallByTheClientsClock()
    {
        await SendAsync("200", meanwhile: () => _time.Advance(TimeSpan.FromSeconds(3)));

        var one = _tap.Select("gameball.operation.duration", _id).ShouldHaveSingleItem();
        one.Value.ShouldBe(3);
        one.Tags["http.response.status_code"].ShouldBe("200");
        one.Tags.Keys.ShouldNotContain("error.type");
    }

    [Fact]
    public async Task OnlyAWaitForTheQuotaIsMeasured()
    {
        var options = Options();
        options.TimeProvider = _time;
        using GameballConnection connection = new(options, null, new HttpClient(new ScriptedServer(_time, "200")));
        await connection.SendAsync(Request(new LimitInfo(_id, 1, 100)), CancellationToken.None);
        _tap.Select("gameball.limiter.wait", _id).ShouldBeEmpty();

        var second = connection.SendAsync(Request(new LimitInfo(_id, 1, 100)), CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(2));
        await second;

        _tap.Select("gameball.limiter.wait", _id).ShouldHaveSingleItem().Value.ShouldBe(2);
    }

    [Fact]
    public async Task ARejectionForTheQuotaAndAnOpenCircuitAreLogged()
    {
        await Should.ThrowAsync<GameballException>(() => SendAsync("429", attempts: 1));
        var options = Options();
        options.Retry.MaxAttempts = 1;
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        using GameballConnection connection = new(
            options, null, new HttpClient(new ScriptedServer(_time, string.Join(' ', Enumerable.Repeat("500", 30)))));
        for (var i = 0; i < 30; i++)
        {
            await Should.ThrowAsync<GameballException>(() => connection.SendAsync(Request(), CancellationToken.None));
        }

        _tap.Logs.ShouldContain(line => line.Event.Id == 104 && line.Level == LogLevel.Warning);
        _tap.Logs.ShouldContain(line => line.Event.Id == 105 && line.Text.Contains("api.example.com"));
    }

    [Fact]
    public async Task TelemetryContainsNoCustomersId()
    {
        await SendAsync("200");
        await Should.ThrowAsync<GameballException>(() => SendAsync("404/7000"));

        string[] all =
        [
            .. _tap.Spans.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Value}"), .. _tap.Logs.Select(line => line.Text),
            .. _tap.Select("gameball.operation.duration", _id).SelectMany(one => one.Tags.Values).OfType<string>(),
        ];
        all.ShouldNotBeEmpty();
        all.ShouldAllBe(text => !text.Contains("jane"));
    }

    private static Dictionary<string, string?> TagsOf(Activity span) =>
        span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value?.ToString());

    private GameballOptions Options(bool keys = true)
    {
        var options = Calls.Options(Calls.Elsewhere);
        options.ApiKey = keys ? _id : null;
        options.Retry.MaxAttempts = 4;
        options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.Zero;
        options.LoggerFactory = _tap;
        return options;
    }

    private Task SendAsync(string script, int attempts = 4, bool keys = true, Action? meanwhile = null) =>
        SendAsync(script, JsonTypes.Int64, attempts, keys, meanwhile);

    private async Task SendAsync<T>(
        string script, GeneratedJson<T> json, int attempts = 4, bool keys = true, Action? meanwhile = null)
    {
        var options = Options(keys);
        options.TimeProvider = meanwhile is null ? TimeProvider.System : _time;
        options.Retry.MaxAttempts = script == "lost" ? 1 : attempts;
        using HttpClient http = new(new Meanwhile(meanwhile) { InnerHandler = new ScriptedServer(_time, script) });
        using GameballConnection connection = new(options, null, http);
        await connection.SendAsync(Request(), json, CancellationToken.None);
    }

    private ApiRequest Request(LimitInfo? limit = null)
    {
        ApiRequest request = new(new OperationInfo(_id, "GET", "/customers/{customerId}")
        {
            Security = [[Calls.ApiKeyScheme]],
            RetrySafety = RetrySafety.Safe,
            Limit = limit,
        });
        request.AddPath("customerId", "jane@example.com");
        return request;
    }

    private sealed class Meanwhile(Action? act) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            act?.Invoke();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
