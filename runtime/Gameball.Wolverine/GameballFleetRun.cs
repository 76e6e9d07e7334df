using System;
using System.Threading;

namespace Gameball;

/// <summary>A run that a coordinator starts or resumes.</summary>
public sealed class GameballFleetRun
{
    /// <summary>Names a run.</summary>
    /// <param name="name">The run's name. A run that ended early or whose coordinator died is resumed by its name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public GameballFleetRun(string name) => Name = !string.IsNullOrWhiteSpace(name)
        ? name
        : throw new ArgumentException("A run needs a name, by which it can be resumed.", nameof(name));

    /// <summary>The run's name.</summary>
    public string Name { get; }

    /// <summary>
    /// What identifies the source, such as a file's name, size and time. A resumed run with another fingerprint is rejected before a row is
    /// read, and a completely planned one with the same does not read its source again. Without a fingerprint each resume reads the source
    /// and compares its rows with the plan.
    /// </summary>
    public string? Fingerprint { get; set; }

    /// <summary>
    /// The longest time from now. After it nothing is sent or awaited: rows of open jobs are unknown, unsent rows unprocessed, until the run
    /// is resumed. <see langword="null"/> sets no limit.
    /// </summary>
    public TimeSpan? Deadline { get; set; }

    /// <summary>
    /// Stops the run gracefully: nothing more is sent, open jobs are stopped on the server, and the report is returned. The method's own
    /// token pauses the run: its jobs continue on the server, and a resume resolves them.
    /// </summary>
    public CancellationToken StopToken { get; set; }
}
