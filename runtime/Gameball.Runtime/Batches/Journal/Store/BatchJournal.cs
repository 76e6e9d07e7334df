using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// The journal of an import, with which the same import can resume after a crash: planned requests are sent, accepted jobs are polled, and
/// resolved rows are not sent again. A submit in progress at the crash is resubmitted only if a duplicate cannot count twice; otherwise its
/// rows are unknown. A journal belongs to one run. Importing again with the journal of a finished run returns its result without sending
/// anything.
/// </summary>
/// <remarks>
/// The journal contains no keys and no rows, only the rows' checksums and indexes, job ids, and the server's messages for rows that did not
/// succeed. Next to it is an empty file <c>.lock</c>, which prevents concurrent use by a second process and may be deleted when none is
/// running.
/// </remarks>
public sealed class BatchJournal
{
    private readonly Func<IJournalFile> _open;
    private readonly Action<Action> _start;

    /// <param name="path">The journal's name in errors.</param>
    /// <param name="open">Opens the file for exclusive use by one import.</param>
    /// <param name="start">Starts the writing to the disk.</param>
    internal BatchJournal(string path, Func<IJournalFile> open, Action<Action> start)
    {
        Path = path;
        _open = open;
        _start = start;
    }

    /// <summary>The journal's full path.</summary>
    public string Path { get; }

    /// <summary>
    /// Whether a run may be resumed with another key than at its start. Set it only after a key of the same account was replaced: another
    /// account's rows would be mistaken for this account's.
    /// </summary>
    public bool AllowOtherKeys { get; set; }

    /// <summary>Creates a journal in a file, which is created when the import starts. Its folder must exist.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ArgumentException">The path is empty or invalid.</exception>
    public static BatchJournal File(string path)
    {
        var full = System.IO.Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)));
        return new BatchJournal(full, () => DiskFile.Open(full), write => Task.Run(write));
    }

    /// <summary>Reads the journal without changing it, also while an import uses it.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="BatchJournalException">The journal does not exist, is damaged or has a newer format.</exception>
    public Task<BatchJournalSummary> ReadAsync(CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            using var file = DiskFile.Look(Path);
            return JournalStore.Read(file, out var torn) is { } index
                ? BatchJournalSummary.Create(Path, index, torn)
                : throw new BatchJournalException(Path, "The journal is empty: it has no complete record.");
        },
        cancellationToken);

    /// <summary>Starts a run, or resumes the journal's run.</summary>
    /// <exception cref="BatchJournalException">The journal is unusable or belongs to another run.</exception>
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
