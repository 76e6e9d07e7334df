using System;
using System.Globalization;
using System.Text.Json;

namespace Gameball;

/// <summary>The outcome of one row, with the caller's row object.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed class BatchOutcome<TRow>
{
    /// <summary>Describes a row's outcome.</summary>
    /// <param name="index">The row's index in the source, from 0.</param>
    /// <param name="row">The row object.</param>
    /// <param name="state">The row's state. With <see cref="RowState.Unknown"/>, set <see cref="Cause"/> too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public BatchOutcome(long index, TRow row, RowState state)
    {
        Index = index >= 0 ? index : throw new ArgumentOutOfRangeException(nameof(index), index, "The index of a row is 0 or more.");
        Row = row;
        State = state;
    }

    /// <summary>The row's index in the source, from 0.</summary>
    public long Index { get; }

    /// <summary>The row object from the source; <see langword="null"/> only if the source returned <see langword="null"/>.</summary>
    public TRow Row { get; }

    /// <summary>The row's state.</summary>
    public RowState State { get; }

    /// <summary>The cause when <see cref="State"/> is <see cref="RowState.Unknown"/>.</summary>
    public UnknownCause? Cause { get; init; }

    /// <summary>The server's code, such as <c>7000</c>; <see langword="null"/> when it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>The server's message, or the client's for an outcome that the server did not report.</summary>
    public string? Message { get; init; }

    /// <summary>
    /// The job's entry for the row as JSON, such as a requested balance or transactions. <see langword="null"/> when the job only listed
    /// the row, when the entry may mean several rows, and for rows whose outcome comes from the journal of an earlier run.
    /// </summary>
    public JsonElement? ResponseJson { get; init; }

    /// <summary>The row's job; <see langword="null"/> when none is known.</summary>
    public BatchJob? Job { get; init; }

    // The customer was busy or the server unavailable: the row itself is valid. After a server error (5000) it is unknown what the server
    // did before.
    internal bool IsWorthRetrying => State == RowState.Unprocessed
        || (State == RowState.Failed && ErrorCatalogue.Find(Code) is { IsTransientForRow: true });

    // Rows of an import that only polls jobs have other indexes than in the source.
    internal BatchOutcome<TRow> At(long index) => new(index, Row, State)
    {
        Cause = Cause,
        Code = Code,
        Message = Message,
        ResponseJson = ResponseJson,
        Job = Job,
    };

    /// <summary>Returns one line for a log, without the row's content.</summary>
    public override string ToString()
    {
        var place = "row " + Index.ToString(CultureInfo.InvariantCulture) + ": " + State;
        var cause = Cause is null ? "" : " (" + Cause + ")";
        var code = Code is null ? "" : " " + Code;
        return place + cause + code + (Message is null ? "" : " " + Message);
    }
}
