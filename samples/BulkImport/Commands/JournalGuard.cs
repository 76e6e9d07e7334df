using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>Whether a journal may be begun or gone on with: an old one is neither mistaken for a new one nor the reverse.</summary>
internal static class JournalGuard
{
    /// <returns>
    /// The journal, <see langword="null"/> when none is asked for; and whether its import is finished. Then the journal answers, nothing is
    /// sent, and what the import wrote is written again.
    /// </returns>
    /// <exception cref="UsageException">It may not.</exception>
    /// <exception cref="BatchJournalException">It cannot be read.</exception>
    public static async Task<(BatchJournal? Journal, bool IsFinished)> OpenAsync(
        ImportArguments arguments, bool isNamed, CancellationToken cancellationToken)
    {
        if (arguments.Journal is not { Length: > 0 } path)
        {
            return arguments.Resume
                ? throw new UsageException("--resume needs --journal, the one that the import was begun with.")
                : (null, false);
        }

        var journal = BatchJournal.File(path);
        return arguments.Resume
            ? (journal, await LookAsync(journal, isNamed, cancellationToken))
            : File.Exists(path)
                ? throw new UsageException(
                    $"The journal {Visible.Line(path)} exists. Add --resume to go on with its import, or name another journal for a new one.")
                : (journal, false);
    }

    private static async Task<bool> LookAsync(BatchJournal journal, bool isNamed, CancellationToken cancellationToken)
    {
        if (!isNamed)
        {
            throw new UsageException(
                "The local Gameball of an earlier command is gone, and there is nothing to go on with. To try --resume, start one that "
                + "stays (samples/Gameball.Local), give its keys in the environment and its address with --base-address.");
        }

        if (!File.Exists(journal.Path))
        {
            throw new UsageException($"There is no journal {Visible.Line(journal.Path)} to go on with. Leave out --resume to begin a new one.");
        }

        return (await journal.ReadAsync(cancellationToken)).IsFinished;
    }
}
