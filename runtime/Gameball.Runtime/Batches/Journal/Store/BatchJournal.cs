using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Where an import writes down what it does, so that after a crash the same import goes on where it was: what was planned is sent, what
/// the server accepted is asked for, what is settled is not sent again. A submit that was under way is sent again only where a repeat
/// cannot count twice; else its rows are unknown. One journal belongs to one run; a run that is finished is answered from it.
/// </summary>
/// <remarks>
/// The journal holds no keys and no rows, only the rows' checksums and places, jobs' ids, and what the server said of rows that did not
/// succeed. Beside it lies an empty file <c>.lock</c>, which keeps a second process off and may be deleted when none is running.
/// </remarks>
public sealed class BatchJournal
{
    private readonly Func<IJournalFile> _open;
    private readonly Action<Action> _start;

    /// <param name="path">What it is called in errors.</param>
    /// <param name="open">Opens the file, for one import alone.</param>
    /// <param name="start">Runs the writing to the disk.</param>
    internal BatchJournal(string path, Func<IJournalFile> open, Action<Action> start)
    {
        Path = path;
        _open = open;
        _start = start;
    }

    /// <summary>The journal's full path.</summary>
    public string Path { get; }

    /// <summary>
    /// Whether a run goes on though the account's key is another one than at its start: for keys that were replaced meanwhile, and only
    /// for those. Another account's rows would be taken for this one's.
    /// </summary>
    public bool AllowOtherKeys { get; init; }

    /// <summary>A journal in a file, which is made when the import starts. Its folder must exist.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ArgumentException">The path is empty or none.</exception>
    public static BatchJournal File(string path)
    {
        var full = System.IO.Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)));
        return new BatchJournal(full, () => DiskFile.Open(full), write => Task.Run(write));
    }

    /// <summary>Looks at the journal and leaves it as it is, also while an import works with it.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="BatchJournalException">There is none, or it is damaged or newer than this code.</exception>
    public Task<BatchJournalSummary> ReadAsync(CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            using var file = DiskFile.Look(Path);
            return JournalStore.Read(file, out var torn) is { } index
                ? BatchJournalSummary.Create(Path, index, torn)
                : throw new BatchJournalException(Path, "The journal was never begun: it has no whole record.");
        },
        cancellationToken);

    /// <summary>Begins a run, or goes on with the one that the journal holds.</summary>
    /// <exception cref="BatchJournalException">The journal cannot be used, or is another run's.</exception>
    internal async Task<JournalRun> OpenAsync(RunIdentity identity, TimeProvider time)
    {
        var file = _open();
        try
        {
            var index = JournalStore.Read(file, out var torn);
            if (index is not null)
            {
                IdentityCheck.Require(Path, index.Header, identity, AllowOtherKeys);
            }

            var log = JournalStore.Continue(file, index, torn, _start);
            return await JournalRun.BeginAsync(file, index, log, torn, identity, time.GetUtcNow()).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            file.Dispose();
            throw JournalFaults.Is(error) ? JournalFaults.ToException(Path, error)
                : error as BatchJournalException
                    ?? new BatchJournalException(Path, "The journal cannot be opened: " + error.Message, error);
        }
    }
}
