using System.Globalization;
using System.Text.Json;

namespace Gameball;

/// <summary>What became of one row, joined to the caller's own object.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed class BatchOutcome<TRow>
{
    internal BatchOutcome(long index, TRow row, RowState state)
    {
        Index = index;
        Row = row;
        State = state;
    }

    /// <summary>The row's place in the source, from 0.</summary>
    public long Index { get; }

    /// <summary>The object that the source gave; <see langword="null"/> only where the source gave <see langword="null"/>.</summary>
    public TRow Row { get; }

    /// <summary>What became of it.</summary>
    public RowState State { get; }

    /// <summary>Why it is not known, when <see cref="State"/> is <see cref="RowState.Unknown"/>.</summary>
    public UnknownCause? Cause { get; internal init; }

    /// <summary>The server's code, such as <c>7000</c>; <see langword="null"/> where it gave none.</summary>
    public string? Code { get; internal init; }

    /// <summary>The server's words, or ours where the server had no part in it.</summary>
    public string? Message { get; internal init; }

    /// <summary>
    /// What the job answered for the row, as JSON: the balance, the transactions that were asked for. <see langword="null"/> where the job
    /// only named the row, where it does not say which of several rows it means, and for rows whose end an earlier run wrote into the
    /// journal.
    /// </summary>
    public JsonElement? ResponseJson { get; internal init; }

    /// <summary>The job that the row was in; <see langword="null"/> when no job is known.</summary>
    public BatchJob? Job { get; internal init; }

    // Another request was at work on the customer, or the server was not available: nothing is wrong with the row. A fault (5000) says
    // nothing of what was done before it.
    internal bool IsWorthRetrying => State == RowState.Unprocessed
        || (State == RowState.Failed && ErrorCatalogue.Find(Code) is { IsTransientForRow: true });

    // Rows of an import that only asks for jobs stand at other places than in the source.
    internal BatchOutcome<TRow> At(long index) => new(index, Row, State)
    {
        Cause = Cause,
        Code = Code,
        Message = Message,
        ResponseJson = ResponseJson,
        Job = Job,
    };

    /// <summary>One line for a log. It leaves the row's content out.</summary>
    public override string ToString()
    {
        var place = "row " + Index.ToString(CultureInfo.InvariantCulture) + ": " + State;
        var cause = Cause is null ? "" : " (" + Cause + ")";
        var code = Code is null ? "" : " " + Code;
        return place + cause + code + (Message is null ? "" : " " + Message);
    }
}
