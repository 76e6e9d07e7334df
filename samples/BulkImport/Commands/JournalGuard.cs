using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>Decides whether a journal may be begun or resumed: an old one is not mistaken for a new one, nor the reverse.</summary>
internal static class JournalGuard
{
    /// <returns>
    /// The journal, or <see langword="null"/> without <c>--journal</c>; and whether its import is finished. Then nothing is sent, and the
    /// report and the files of the import are written again.
    /// </returns>
    /// <exception cref="UsageException">The journal may not be begun or resumed.</exception>
    /// <exception cref="BatchJournalException">The journal cannot be read.</exception>
    public static async Task<(BatchJournal? Journal, bool IsFinished)> OpenAsync(
        ImportArguments arguments, bool isNamed, CancellationToken cancellationToken)
    {
        if (arguments.Journal is not { Length: > 0 } path)
        {
            return arguments.Resume
                ? throw new UsageException("--resume needs --journal with the journal of the import.")
                : (null, false);
        }

        var journal = BatchJournal.File(path);
        return arguments.Resume
            ? (journal, await LookAsync(journal, isNamed, cancellationToken))
            : File.Exists(path)
                ? throw new UsageException(
                    $"The journal {Visible.Line(path)} exists. Add --resume to resume its import, or name another journal for a new one.")
                : (journal, false);
    }

    private static async Task<bool> LookAsync(BatchJournal journal, bool isNamed, CancellationToken cancellationToken)
    {
        if (!isNamed)
        {
            throw new UsageException(
                "The local Gameball of an earlier command has ended, so its import cannot be resumed. To try --resume, start a separate "
                + "one (samples/Gameball.Local), set its keys in the environment and its address with --base-address.");
        }

        if (!File.Exists(journal.Path))
        {
            throw new UsageException($"The journal {Visible.Line(journal.Path)} does not exist. Omit --resume to begin a new one.");
        }

        return (await journal.ReadAsync(cancellationToken)).IsFinished;
    }
}
