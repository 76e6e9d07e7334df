using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Coordinates imports over many machines.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public interface IGameballFleet<TRow>
{
    /// <summary>
    /// Plans the source, stores its rows for the workers, and waits until each row has its outcome. A run with this name that ended early,
    /// or whose coordinator died, is resumed: give it the same source.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="rows">The source, read once and row by row. A resume reads it again up to where the plan ended.</param>
    /// <param name="cancellationToken">
    /// Pauses the run: nothing more is sent or awaited until it is resumed. Jobs continue on the server.
    /// </param>
    /// <returns>The report. A run that ended before returns its report and sends nothing.</returns>
    /// <exception cref="GameballFleetException">
    /// The run cannot start; nothing was sent. Or the source threw (<see cref="GameballFleetError.SourceFailed"/>).
    /// </exception>
    Task<GameballFleetReport> RunAsync(GameballFleetRun run, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken = default);

    /// <summary>Returns a run's report as it is now; before its end the rows under way are unknown or unprocessed.</summary>
    /// <param name="name">The run's name.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="GameballFleetException">There is no such run.</exception>
    Task<GameballFleetReport> ReportAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the outcome of each row, in the order of the plan. A row that could not be sent has its index, but no row object. The
    /// table <c>gameball_fleet.outcome</c> has the rows that did not succeed.
    /// </summary>
    /// <param name="name">The run's name.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="GameballFleetException">There is no such run.</exception>
    IAsyncEnumerable<BatchOutcome<TRow>> OutcomesAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Stops a run from any process: nothing more is sent, and open jobs are stopped on the server.</summary>
    /// <param name="name">The run's name.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="GameballFleetException">There is no such run.</exception>
    Task StopAsync(string name, CancellationToken cancellationToken = default);
}
