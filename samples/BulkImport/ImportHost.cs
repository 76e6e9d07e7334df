using System;
using System.IO;

namespace Gameball.BulkImport;

/// <summary>What surrounds the command: a terminal, or a test.</summary>
internal sealed class ImportHost
{
    /// <summary>Takes the summary.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Takes the progress and what went wrong, so that the output can be kept.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>
    /// Takes what is said to people: <see cref="Error"/>, on which no control character of a cell or a server has its way, and which may be
    /// closed.
    /// </summary>
    public TextWriter Messages => field ??= new VisibleWriter(new QuietWriter(Error));

    /// <summary>Opens what <c>-</c> names.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal, on which lines can be written over.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Reads a variable of the environment.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required Interrupts Interrupts { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
