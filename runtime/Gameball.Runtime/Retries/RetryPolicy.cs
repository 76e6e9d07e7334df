using System;

namespace Gameball.Runtime;

/// <summary>Whether a call that failed is sent again: a table, and what follows from it.</summary>
internal static class RetryPolicy
{
    // The first row that fits counts. A status of 0 and no meaning of the code (of the catalogue of error codes) fit any.
    private static readonly Row[] s_rows =
    [
        new(GameballFailureKind.NotSent, AttemptEffect.NotApplied),
        new(GameballFailureKind.ResponseLost, AttemptEffect.Unknown),
        new(GameballFailureKind.Unreadable, AttemptEffect.Refused),

        // It is over quota, so it looked no further.
        new(GameballFailureKind.Refused, AttemptEffect.NotApplied) { From = 429 },

        // The id is the call's own name. A time that exists (9003) proves nothing: two honest calls may share one.
        new(GameballFailureKind.Refused, AttemptEffect.AppliedBefore) { Retry = CodeRetry.AppliedBefore, IsRetry = true },

        // The server gave up waiting, or failed somewhere on the way, whatever code comes along; but 501 and 505 tell of what it never does.
        new(GameballFailureKind.Refused, AttemptEffect.Unknown) { From = 408 },
        new(GameballFailureKind.Refused, AttemptEffect.Refused) { From = 501 },
        new(GameballFailureKind.Refused, AttemptEffect.Refused) { From = 505 },
        new(GameballFailureKind.Refused, AttemptEffect.Unknown) { From = 500, To = int.MaxValue },

        // The server works on another request for the customer.
        new(GameballFailureKind.Refused, AttemptEffect.NotApplied) { Retry = CodeRetry.NotApplied },
        new(GameballFailureKind.Refused, AttemptEffect.Refused),
    ];

    public static AttemptEffect Effect(in FailedAttempt attempt)
    {
        foreach (var row in s_rows)
        {
            if (row.Fits(attempt))
            {
                return row.Effect;
            }
        }

        return AttemptEffect.Refused;
    }

    /// <summary>Whether the operation may be sent again when nobody knows whether the server acted on it.</summary>
    public static bool MayRetry(OperationInfo operation, bool whereUndocumented) => operation.RetrySafety switch
    {
        RetrySafety.Safe => true,
        RetrySafety.Caller => whereUndocumented,
        _ => operation.Method is "GET" or "HEAD" or "OPTIONS",
    };

    /// <summary>Whether to send a call again, attempts and time permitting.</summary>
    /// <param name="effect">What the last attempt said.</param>
    /// <param name="mayRetry">Whether the operation may be repeated in the dark.</param>
    /// <param name="canResend">Whether the body can be sent once more.</param>
    public static bool ShouldRetry(AttemptEffect effect, bool mayRetry, bool canResend) => canResend && effect switch
    {
        AttemptEffect.NotApplied => true,
        AttemptEffect.Unknown => mayRetry,
        _ => false,
    };

    /// <summary>The wait before the next attempt: what the server asks for, else anything up to three times the wait before.</summary>
    /// <param name="options">The shortest and the longest wait.</param>
    /// <param name="previous">The wait before the attempt that failed; zero before the first.</param>
    /// <param name="retryAfter">What the server asks for.</param>
    /// <param name="roll">A number from 0 up to 1, by chance, so that calls that failed together do not return together.</param>
    public static TimeSpan Delay(GameballRetryOptions options, TimeSpan previous, TimeSpan? retryAfter, double roll)
    {
        var minimum = options.MinDelay.TotalSeconds;
        var spread = Math.Max(0, (Math.Max(previous.TotalSeconds, minimum) * 3) - minimum);
        var delay = Math.Min(options.MaxDelay.TotalSeconds, minimum + (roll * spread));
        return retryAfter is { } wait && wait.TotalSeconds > delay ? wait : TimeSpan.FromSeconds(delay);
    }

    private sealed class Row(GameballFailureKind kind, AttemptEffect effect)
    {
        private readonly int _from;

        public AttemptEffect Effect => effect;

        public CodeRetry? Retry { get; init; }

        public int From
        {
            get => _from;
            init => To = _from = value;
        }

        public int To { get; init; }

        public bool IsRetry { get; init; }

        public bool Fits(in FailedAttempt attempt) =>
            attempt.Kind == kind
            && (Retry is null || ErrorCatalogue.Find(attempt.Code, attempt.Status)?.Retry == Retry)
            && (From == 0 || (attempt.Status >= From && attempt.Status <= To))
            && (!IsRetry || attempt.IsRetry);
    }
}
