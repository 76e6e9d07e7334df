using System;
using System.Threading.Tasks;
using StackExchange.Redis;

namespace Gameball.Runtime;

/// <summary>The quotas in Redis.</summary>
/// <param name="connection">The connection, which may still be starting.</param>
/// <param name="prefix">The beginning of all keys.</param>
/// <param name="script">The script.</param>
internal sealed class RedisQuotaStore(Func<Task<IConnectionMultiplexer>> connection, string prefix, string script) : IQuotaStore
{
    public async Task<QuotaReply> ExchangeAsync(string quota, QuotaAsk ask)
    {
        var database = (await connection().ConfigureAwait(false)).GetDatabase();
        var keys = Array.ConvertAll(QuotaAsk.KeysOf(prefix, quota), static key => (RedisKey)key);
        var arguments = Array.ConvertAll(ask.ToArguments(), static argument => (RedisValue)argument);

        // Sends the script's hash, and the script itself only to a server that does not know it yet.
        var result = await database.ScriptEvaluateAsync(script, keys, arguments).ConfigureAwait(false);
        return new QuotaReply(Array.ConvertAll((RedisValue[])result!, static value => (long)value));
    }
}
