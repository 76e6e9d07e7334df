using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Where the quotas are that all processes share.</summary>
internal interface IQuotaStore
{
    /// <summary>
    /// Carries out one exchange. When it fails, the exchange may have been carried out; the same one may be sent again, except that its
    /// permits are then lost until they leave the windows.
    /// </summary>
    /// <param name="quota">The quota's name, a hash.</param>
    /// <param name="ask">What the process reports and wants.</param>
    Task<QuotaReply> ExchangeAsync(string quota, QuotaAsk ask);
}
