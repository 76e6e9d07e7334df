namespace Gameball.FleetProof.Chaos;

/// <summary>One import of a kind of rows.</summary>
/// <param name="Batch">The batch, which is its name in the ledger, too.</param>
/// <param name="KeyPrefix">The beginning of the rows' keys in the ledger; the row's number follows.</param>
/// <param name="IsKeyed">Whether the server recognises a row that comes twice, so that no row stays unknown.</param>
internal sealed record Round(string Batch, string KeyPrefix, bool IsKeyed)
{
    public static Round[] All { get; } = [new("cashback", "t-", true), new("orders", "o-", false), new("events", "c-", false)];
}
