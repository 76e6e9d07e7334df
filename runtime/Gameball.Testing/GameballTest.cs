using System;
using System.Collections.Generic;
using System.Net;
using Gameball.Runtime;

namespace Gameball.Testing;

/// <summary>Builds what a client returns and throws, for fakes of its interfaces.</summary>
public static class GameballTest
{
    private const string Operation = "test";

    /// <summary>Builds the report of an import of these rows.</summary>
    /// <typeparam name="TRow">The row's type.</typeparam>
    /// <param name="rows">The rows of the source.</param>
    /// <param name="failsWith">
    /// Returns the code with which the server rejects a row, and <see langword="null"/> for a row that succeeds. Without it, all rows succeed.
    /// </param>
    public static BatchReport<TRow> Report<TRow>(IEnumerable<TRow> rows, Func<TRow, GameballErrorCode?>? failsWith = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<BatchOutcome<TRow>> failed = [];
        long index = 0;
        foreach (var row in rows)
        {
            if (failsWith?.Invoke(row) is { } code)
            {
                failed.Add(Failed(index, row, code));
            }

            index++;
        }

        return new BatchReport<TRow>(index - failed.Count, [.. failed]);
    }

    /// <summary>Builds the outcome of a row that the server rejected.</summary>
    /// <typeparam name="TRow">The row's type.</typeparam>
    /// <param name="index">The row's index in the source, from 0.</param>
    /// <param name="row">The row.</param>
    /// <param name="code">Gameball's code, such as <c>7000</c>.</param>
    public static BatchOutcome<TRow> Failed<TRow>(long index, TRow row, GameballErrorCode code) => new(index, row, RowState.Failed)
    {
        Code = code.ToString(),
        Message = code.Name ?? "The server rejected the row.",
    };

    /// <summary>Builds the outcome of a row that may have been applied.</summary>
    /// <typeparam name="TRow">The row's type.</typeparam>
    /// <param name="index">The row's index in the source, from 0.</param>
    /// <param name="row">The row.</param>
    /// <param name="cause">The reason why the outcome is unknown.</param>
    public static BatchOutcome<TRow> Unknown<TRow>(long index, TRow row, UnknownCause cause = UnknownCause.ResponseLost) =>
        new(index, row, RowState.Unknown) { Cause = cause };

    /// <summary>Builds the outcome of a row that was never sent.</summary>
    /// <typeparam name="TRow">The row's type.</typeparam>
    /// <param name="index">The row's index in the source, from 0.</param>
    /// <param name="row">The row.</param>
    public static BatchOutcome<TRow> Unprocessed<TRow>(long index, TRow row) => new(index, row, RowState.Unprocessed);

    /// <summary>Builds the exception of a call that the server rejected. Its type follows from the code, as in a client.</summary>
    /// <param name="code">Gameball's code, such as <c>9004</c>.</param>
    /// <param name="operationId">The operation's id.</param>
    public static GameballException Rejected(GameballErrorCode code, string operationId = Operation) =>
        GameballErrorFactory.Create(operationId, code);

    /// <summary>Builds the exception of a call whose quota is exhausted (429).</summary>
    /// <param name="retryAfter">The wait that the server requests.</param>
    /// <param name="operationId">The operation's id.</param>
    public static GameballRateLimitedException RateLimited(TimeSpan retryAfter, string operationId = Operation) =>
        new(GameballFailureKind.Refused, $"{operationId} failed: HTTP 429.")
        {
            OperationId = operationId,
            StatusCode = HttpStatusCode.TooManyRequests,
            RetryAfter = retryAfter,
            Attempts = 1,
            IsSafeToRetry = true,
        };

    /// <summary>Builds the exception of a call whose response was lost: the server may have applied it.</summary>
    /// <param name="isSafeToRetry">Whether the server detects a duplicate of the operation.</param>
    /// <param name="operationId">The operation's id.</param>
    public static GameballTransportException ResponseLost(bool isSafeToRetry = false, string operationId = Operation) =>
        new(GameballFailureKind.ResponseLost, $"{operationId} failed: no complete response arrived.")
        {
            OperationId = operationId,
            Attempts = 1,
            MayHaveBeenApplied = true,
            IsSafeToRetry = isSafeToRetry,
        };

    /// <summary>Builds the exception of a call that never left this machine.</summary>
    /// <param name="operationId">The operation's id.</param>
    public static GameballTransportException NotSent(string operationId = Operation) =>
        new(GameballFailureKind.NotSent, $"{operationId} failed: no connection was established.")
        {
            OperationId = operationId,
            Attempts = 1,
            IsSafeToRetry = true,
        };
}
