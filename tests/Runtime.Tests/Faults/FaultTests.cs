using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Faults;

/// <summary>
/// Calls over real sockets to a server that fails in every way by a seed. GAMEBALL_FAULT_CALLS sets the number of calls,
/// GAMEBALL_FAULT_SEED the first seed.
/// </summary>
public sealed class FaultTests
{
    private const int AtOnce = 16;
    private const int MostAttempts = 4;
    private const int SlowCalls = 8;

    private static readonly OperationInfo[] s_operations =
    [
        new("read", "GET", "/read") { RetrySafety = RetrySafety.Safe },
        new("keyed", "POST", "/keyed") { RetrySafety = RetrySafety.Safe },
        new("unkeyed", "POST", "/unkeyed") { RetrySafety = RetrySafety.Never },
        new("unkeyed", "DELETE", "/unkeyed") { RetrySafety = RetrySafety.Never },
    ];

    private static readonly Dictionary<FaultKind, Type> s_types = new()
    {
        [FaultKind.None] = typeof(void),
        [FaultKind.ResetBefore] = typeof(GameballTransportException),
        [FaultKind.ResetUnapplied] = typeof(GameballTransportException),
        [FaultKind.ResetApplied] = typeof(GameballTransportException),
        [FaultKind.ResetWithin] = typeof(GameballTransportException),
        [FaultKind.Drip] = typeof(GameballTransportException),
        [FaultKind.HalfJson] = typeof(GameballInvalidResponseException),
        [FaultKind.Page] = typeof(GameballInvalidResponseException),
        [FaultKind.Throttle] = typeof(GameballRateLimitedException),
        [FaultKind.Fail] = typeof(GameballServerException),
        [FaultKind.FailApplied] = typeof(GameballServerException),
        [FaultKind.Refuse] = typeof(GameballValidationException),
        [FaultKind.Busy] = typeof(GameballConflictException),
        [FaultKind.Redirect] = typeof(GameballException),
    };

    private static readonly FaultKind[] s_notDone = [FaultKind.Throttle, FaultKind.Busy];

    private static readonly FaultKind[] s_unknown = [FaultKind.Fail, FaultKind.FailApplied];

    [Fact]
    public async Task EveryCallEndsWithTheRightOutcomeAndNoneCountsTwice()
    {
        var calls = Setting("GAMEBALL_FAULT_CALLS", 500);
        Random random = new(Setting("GAMEBALL_FAULT_SEED", 1));
        await using var elsewhere = await LoopbackServer.StartAsync(200, "7");
        await using var server = await FaultServer.StartAsync(elsewhere.Address);
        using GameballConnection connection = new(Options(server.Address), null);
        var kinds = Enum.GetValues<FaultKind>();
        FaultKind[] prompt = [.. kinds.Where(kind => kind != FaultKind.Drip)];
        var plans = new FaultKind[calls][];
        for (var call = 0; call < calls; call++)
        {
            // A slow response takes all the time of an attempt, so only some calls get one.
            var choices = call / s_operations.Length % SlowCalls == 0 ? kinds : prompt;
            plans[call] = [.. Enumerable.Range(0, random.Next(MostAttempts + 1)).Select(_ => choices[random.Next(choices.Length)])];
            server.Plan(call, plans[call]);
        }

        List<string> wrong = [];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, calls), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (call, stop) =>
            {
                var operation = s_operations[call % s_operations.Length];
                var error = await SendAsync(connection, operation, call);
                var attempts = server.AttemptsOf(call);
                var last = plans[call].ElementAtOrDefault(attempts - 1);
                if ((Judge(operation, error, server.AppliedTo(call), attempts) ?? Judge(operation, error, last, attempts)) is { } complaint)
                {
                    lock (wrong)
                    {
                        var plan = string.Join(' ', plans[call]);
                        wrong.Add($"call {call}, {operation.Id}, [{plan}]: {complaint}, but {error?.ToString() ?? "it succeeded"}");
                    }
                }
            });

        wrong.ShouldBeEmpty(string.Join('\n', wrong.Take(5)));
        elsewhere.Seen.ShouldBeEmpty("keys went elsewhere");
    }

    private static async Task<GameballException?> SendAsync(GameballConnection connection, OperationInfo operation, int call)
    {
        ApiRequest request = new(operation);
        request.AddQuery("call", call.ToString(CultureInfo.InvariantCulture));
        if (operation.Method == "POST")
        {
            request.SetBody(new string('x', 1 + (call * 37 % 20_000)), JsonTypes.String);
        }

        try
        {
            (await connection.SendAsync(request, JsonTypes.Int64, CancellationToken.None)).ShouldBe(7);
            return null;
        }
        catch (GameballException error)
        {
            return error;
        }
    }

    /// <summary>Returns the fault of a call's result, independent of its attempts.</summary>
    private static string? Judge(OperationInfo operation, GameballException? error, int applied, int attempts)
    {
        var isRead = operation.Id == "read";
        return applied > 1 && !isRead ? $"it counts {applied} times"
            : attempts > MostAttempts ? $"it was sent {attempts} times"
            : error is null ? (applied == 0 ? "it never arrived" : null)
            : !error.MayHaveBeenApplied && applied > 0 ? "it was applied"
            : error.IsSafeToRetry && operation.Id == "unkeyed" && applied > 0 ? "a retry would count twice"
            : error is GameballConflictException { WasAppliedBefore: true } && applied != 1 ? "it was not applied"
            : error is GameballInvalidResponseException && applied == 0 ? "there was no success"
            : error.Kind == GameballFailureKind.NotSent && attempts > 0 ? "it arrived"
            : error.GetType() == typeof(GameballException) && (int?)error.StatusCode != 307 ? "its type is too general"
            : null;
    }

    /// <summary>
    /// Returns the fault of a call's result, given the server's behaviour for the last attempt. Any attempt may have timed out.
    /// </summary>
    private static string? Judge(OperationInfo operation, GameballException? error, FaultKind last, int attempts) =>
        error is null ? (last == FaultKind.None ? null : "the last attempt failed")
        : error is GameballTransportException or GameballConflictException { WasAppliedBefore: true } ? null
        : error.GetType() != s_types[last] ? $"{s_types[last]} was expected"
        : attempts == MostAttempts ? null
        : s_notDone.Contains(last) || (s_unknown.Contains(last) && operation.RetrySafety == RetrySafety.Safe) ? "it gave up early"
        : null;

    private static GameballOptions Options(Uri server)
    {
        GameballOptions options = new() { BaseAddress = server };

        // A slow response takes the whole time of a call without a key, and this much of any other call. A busy machine needs less for the rest.
        options.Timeout = TimeSpan.FromSeconds(10);
        options.Retry.AttemptTimeout = TimeSpan.FromSeconds(2);
        options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.Retry.BreakDuration = TimeSpan.Zero;
        options.Retry.MaxAttempts = MostAttempts;
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        return options;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
