using System.Globalization;

namespace Gameball.Local;

/// <summary>The redemption rules of the account.</summary>
internal static class Rules
{
    /// <exception cref="RefusedException">There is no such rule.</exception>
    public static RedemptionOffer Require(Account account, string id) =>
        account.Program.RedemptionRules.Find(rule => rule.Id.ToString(CultureInfo.InvariantCulture) == id)
        ?? throw new RefusedException(Refusal.NotFound($"Redemption rule '{id}'"));
}
