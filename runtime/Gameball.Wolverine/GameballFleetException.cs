using System;

namespace Gameball;

/// <summary>A run over many machines cannot start or continue. The message says what to do.</summary>
public sealed class GameballFleetException : Exception
{
    /// <summary>Describes the problem.</summary>
    /// <param name="error">The kind of problem.</param>
    /// <param name="message">What is wrong, and the remedy.</param>
    /// <param name="innerException">The cause, if any.</param>
    public GameballFleetException(GameballFleetError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>The kind of problem.</summary>
    public GameballFleetError Error { get; }
}

/// <summary>The kind of problem of a run over many machines.</summary>
public enum GameballFleetError
{
    /// <summary>Another coordinator runs the run with this name.</summary>
    RunInUse,

    /// <summary>The run with this name was planned from another source.</summary>
    OtherSource,

    /// <summary>The run with this name is of another operation, server or kind of row key.</summary>
    OtherRun,

    /// <summary>The run belongs to another account's keys.</summary>
    OtherKeys,

    /// <summary>The schema in the database is of a newer version of this package.</summary>
    NewerSchema,

    /// <summary>The clocks of this machine and of the database differ by too much.</summary>
    ClockSkew,

    /// <summary>The source of the rows threw. What was sent before was awaited.</summary>
    SourceFailed,

    /// <summary>There is no run with this name.</summary>
    UnknownRun,
}
