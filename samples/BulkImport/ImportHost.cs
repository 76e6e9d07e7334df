using System;
using System.IO;

namespace Gameball.BulkImport;

/// <summary>The command's environment: a terminal or a test.</summary>
internal sealed class ImportHost
{
    /// <summary>Receives the summary.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Receives progress and problems, so that the output can be stored.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>
    /// Receives messages to people: <see cref="Error"/>, with control characters of cells and servers made visible. It may be
    /// closed.
    /// </summary>
    public TextWriter Messages => field ??= new VisibleWriter(new QuietWriter(Error));

    /// <summary>Opens the stream for <c>-</c>.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal, whose lines can be overwritten.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether <see cref="Output"/> is a terminal.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required Interrupts Interrupts { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
