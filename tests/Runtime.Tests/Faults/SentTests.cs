using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Faults;

/// <summary>
/// Calls over every kind of HTTP client, with every kind of exception at every point: the caller's result is compared with the server's
/// ledger.
/// </summary>
public sealed class SentTests
{
    private static readonly Dictionary<string, Func<ApiRequest>> s_requests = new()
    {
        ["read"] = () => new(new OperationInfo("read", "GET", "/read") { RetrySafety = RetrySafety.Safe }),
        ["keyed"] = () => WithBody(new OperationInfo("keyed", "POST", "/keyed") { RetrySafety = RetrySafety.Safe }),
        ["never"] = () => WithBody(new OperationInfo("never", "POST", "/never")),
        ["never, undocumented"] = () => WithBody(new OperationInfo("never", "PUT", "/never") { RetrySafety = RetrySafety.Caller }),
        ["never, no body"] = () => new(new OperationInfo("never", "DELETE", "/never")),
        ["never, no parts"] = NoParts,
        ["never, parts"] = Parts,
        ["never, file"] = File,
    };

    public static TheoryData<string, FaultPoint> Cases
    {
        get
        {
            TheoryData<string, FaultPoint> cases = new();
            foreach (var chain in Chains.Names)
            {
                foreach (var point in Enum.GetValues<FaultPoint>())
                {
                    cases.Add(chain, point);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheCallersResultAgreesWithTheServersLedger(string chain, FaultPoint point)
    {
        List<string> wrong = [];
        foreach ((var kind, var thrown) in Thrown.All)
        {
            foreach ((var name, var request) in s_requests)
            {
                foreach (var faults in new[] { 1, int.MaxValue })
                {
                    FaultyNetwork network = new(point, thrown, faults);
                    var error = Send(Chains.Client(chain, network), request());
                    if (Judge(chain, point, name, error, network.Ledger.Count) is { } complaint)
                    {
                        wrong.Add($"{name}, {kind}, {faults} faults: {complaint}, but {error?.ToString() ?? "it succeeded"}");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty($"{wrong.Count} wrong: {string.Join('\n', wrong.Take(3))}");
    }

    private static string? Judge(string chain, FaultPoint point, string name, Exception? error, int applied)
    {
        var isNever = name.StartsWith("never", StringComparison.Ordinal);
        return name != "read" && applied > 1 ? $"it counts {applied} times"
            : error is null ? (applied == 0 ? "it never arrived" : null)
            : error is not GameballException failure ? "it is not a GameballException"
            : applied > 0 && !failure.MayHaveBeenApplied && failure.Kind != GameballFailureKind.Refused ? "it was applied"
            : applied > 0 && failure.Kind == GameballFailureKind.NotSent ? "it was sent"
            : applied > 0 && isNever && failure.IsSafeToRetry ? "a retry would count twice"
            : point == FaultPoint.Before && chain is Chains.Plain or "guarded" && name != "read" && failure.Kind != GameballFailureKind.NotSent
                ? "the body was never written"
            : null;
    }

    private static Exception? Send(HttpClient http, ApiRequest request)
    {
        VirtualTime time = new();
        GameballOptions options = new() { TimeProvider = time, BaseAddress = Calls.Elsewhere };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        using GameballConnection connection = new(options, null, http);
        return time.Run(async () =>
        {
            try
            {
                (await connection.SendAsync(request, JsonTypes.Int64, CancellationToken.None)).ShouldBe(7);
                return null;
            }
            catch (Exception error)
            {
                return error;
            }
        });
    }

    private static ApiRequest WithBody(OperationInfo operation)
    {
        ApiRequest request = new(operation);
        request.SetBody("o1", JsonTypes.String);
        return request;
    }

    private static ApiRequest NoParts()
    {
        ApiRequest request = new(new OperationInfo("never", "POST", "/never"));
        request.StartParts("multipart/form-data");
        return request;
    }

    private static ApiRequest Parts()
    {
        var request = NoParts();
        request.AddPart("name", "value", JsonTypes.String);
        request.AddPart("file", new GameballFile("content"u8.ToArray()));
        return request;
    }

    private static ApiRequest File()
    {
        ApiRequest request = new(new OperationInfo("never", "PUT", "/never"));
        request.SetFile(new GameballFile(new MemoryStream("content"u8.ToArray())), "text/plain");
        return request;
    }
}
