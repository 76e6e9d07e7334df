using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>Keys, quota and retries of a call in words.</summary>
internal static class CallWords
{
    private const string More = " ([retries and limits](../retries-and-limits.md))";

    private static readonly Dictionary<RetrySafety, string> s_retries = new()
    {
        [RetrySafety.Safe] = "safe: a call whose answer was lost is sent again and counts once",
        [RetrySafety.Caller] = "the caller decides: what a second call does is not documented, so a call whose answer was lost is sent again "
            + $"only with `{nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.RetryWhenSafetyUnknown)}`",
        [RetrySafety.Never] = "never: a second call counts twice, so a call whose answer was lost is not sent again",
    };

    public static string Retry(RetrySafety rule) => s_retries[rule] + More;

    public static string Quota(LimitModel? limit) => limit is null ? "none"
        : $"`{limit.Bucket}`: {Number(limit.PerSecond)} calls a second, {Number(limit.Per30Seconds)} in 30 seconds";

    public static string Keys(OperationModel operation) => operation.Security.Count == 0 ? "none" : string.Join(" or ", operation.Security
        .Select(alternative => alternative.Needs.Count == 0 ? "none" : string.Join(" and ", alternative.Needs.Select(need => $"`{need.Member}`"))));

    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
