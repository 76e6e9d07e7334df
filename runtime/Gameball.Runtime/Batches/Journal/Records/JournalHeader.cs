using System;
using System.Linq;
using System.Security.Cryptography;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Whose run a journal is. Another operation, server, account or way to name rows must not go on with it.</summary>
internal sealed record JournalHeader
{
    private const int SaltSize = 16;

    public required Guid RunId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required RunIdentity Identity { get; init; }

    /// <summary>Random, so that one account's journals do not look alike.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>A hash of the salt and the account's fingerprint; never a key.</summary>
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

/// <summary>What must be the same when a run goes on.</summary>
/// <param name="Operation">The batch operation's name.</param>
/// <param name="Server">The server's address.</param>
/// <param name="Account">Stands for the account, and is no key; empty where a journal was read.</param>
/// <param name="MaxItems">The most rows of one request; may differ.</param>
/// <param name="KeyName">What names a row.</param>
/// <param name="PartitionKeyName">What rows keep their order by.</param>
internal sealed record RunIdentity(
    string Operation, string Server, string Account, int MaxItems, string? KeyName = null, string? PartitionKeyName = null);
