using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>Checks that a journal belongs to this import. The error lists all differences with both values and the remedy.</summary>
internal static class IdentityCheck
{
    /// <exception cref="BatchJournalException">The journal belongs to another import.</exception>
    public static void Require(string path, JournalHeader header, RunIdentity now, bool allowOtherKeys)
    {
        var differences = Differences(header.Identity, now).ToList();
        if (!allowOtherKeys && !header.IsOf(now.Account))
        {
            differences.Add(
                "the account's key differs. If it is the same account with a new key, set " + nameof(BatchJournal) + "."
                + nameof(BatchJournal.AllowOtherKeys) + ".");
        }

        if (differences.Count > 0)
        {
            throw new BatchJournalException(
                path,
                "The journal belongs to another import: " + string.Join(" Also, ", differences)
                + " Nothing was sent. Use another path, or run the import that the journal belongs to.");
        }
    }

    private static IEnumerable<string> Differences(RunIdentity then, RunIdentity now) =>
        from pair in new (string Name, string? Then, string? Now)[]
        {
            ("operation", then.Operation, now.Operation),
            ("server", then.Server, now.Server),
            ("key property", then.KeyName, now.KeyName),
            ("partition key property", then.PartitionKeyName, now.PartitionKeyName),
        }
        where pair.Then != pair.Now
        select $"the {pair.Name} was {pair.Then ?? "none"} and is now {pair.Now ?? "none"}.";
}
