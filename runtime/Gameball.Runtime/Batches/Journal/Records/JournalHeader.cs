using System;
using System.Linq;
using System.Security.Cryptography;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The identity of a journal's run. An import with another operation, server, account or key property must not resume it.
/// </summary>
internal sealed record JournalHeader
{
    private const int SaltSize = 16;

    public required Guid RunId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required RunIdentity Identity { get; init; }

    /// <summary>A random salt, so that journals of one account have different hashes.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>A hash of the salt and the account's id; never a key.</summary>
    public required byte[] Account { get; init; }

    public static JournalHeader New(RunIdentity identity, DateTimeOffset now)
    {
        var salt = Guid.NewGuid().ToByteArray();
        return new JournalHeader
        {
            RunId = Guid.NewGuid(),
            StartedAt = now,
            Identity = identity with { Account = "" },
            Salt = salt,
            Account = Hash(salt, identity.Account),
        };
    }

    public bool IsOf(string account) => Account.SequenceEqual(Hash(Salt, account));

    public void Write(RecordWriter writer) => writer
        .Raw(RunId.ToByteArray()).Time(StartedAt)
        .Text(Identity.Operation).Text(Identity.Server).Number(Identity.MaxItems).Text(Identity.KeyName).Text(Identity.PartitionKeyName)
        .Raw(Salt).Raw(Account);

    public static JournalHeader Read(ref RecordReader reader) => new()
    {
        RunId = new Guid(reader.Raw(SaltSize).ToArray()),
        StartedAt = reader.Time(),
        Identity = new RunIdentity(
            reader.RequiredText(), reader.RequiredText(), "", reader.Count(), reader.Text(), reader.Text()),
        Salt = reader.Raw(SaltSize).ToArray(),
        Account = reader.Raw(BodyHash.Size).ToArray(),
    };

    private static byte[] Hash(byte[] salt, string account)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash([.. salt, .. TextEncoding.Bytes(account)]);
    }
}

/// <summary>The values that must be equal when a run is resumed.</summary>
/// <param name="Operation">The batch operation's name.</param>
/// <param name="Server">The server's address.</param>
/// <param name="Account">The account's id, which is not a key; empty for a journal that was read.</param>
/// <param name="MaxItems">The maximum number of rows of one request; it may differ.</param>
/// <param name="KeyName">The property of a row's key.</param>
/// <param name="PartitionKeyName">The property of a row's partition key.</param>
internal sealed record RunIdentity(
    string Operation, string Server, string Account, int MaxItems, string? KeyName = null, string? PartitionKeyName = null);
