using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>Whether a journal is this import's. What differs is named, with both sides and what helps.</summary>
internal static class IdentityCheck
{
    /// <exception cref="BatchJournalException">It is another's.</exception>
    public static void Require(string path, JournalHeader header, RunIdentity now, bool allowOtherKeys)
    {
        var differences = Differences(header.Identity, now).ToList();
        if (!allowOtherKeys && !header.IsOf(now.Account))
        {
            differences.Add(
                "the account's key is another one. If it is the same account with a new key, set " + nameof(BatchJournal) + "."
                + nameof(BatchJournal.AllowOtherKeys) + ".");
        }

        if (differences.Count > 0)
        {
            throw new BatchJournalException(
                path,
                "The journal belongs to another import: " + string.Join(" Besides, ", differences)
                + " Nothing was sent. Name another path, or import what the journal was begun for.");
        }
    }

    private static IEnumerable<string> Differences(RunIdentity then, RunIdentity now) =>
        from pair in new (string Name, string? Then, string? Now)[]
        {
            ("operation", then.Operation, now.Operation),
            ("server", then.Server, now.Server),
            ("name of a row's key", then.KeyName, now.KeyName),
            ("name of what rows keep their order by", then.PartitionKeyName, now.PartitionKeyName),
        }
        where pair.Then != pair.Now
        select $"the {pair.Name} was {pair.Then ?? "none"} and is now {pair.Now ?? "none"}.";
}
