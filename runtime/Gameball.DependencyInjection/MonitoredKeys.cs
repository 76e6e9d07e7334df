using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Gameball.Runtime;

/// <summary>
/// The keys that the options name at this moment, so that they can be replaced without a restart. Options that became unusable leave the
/// keys in use that were good until then: a slip in a file must not close a shop.
/// </summary>
internal sealed partial class MonitoredKeys(IOptionsMonitor<GameballOptions> monitor, string name, GameballOptions first)
{
    private readonly ILogger _logger = first.LoggerFactory?.CreateLogger("Gameball") ?? NullLogger.Instance;
    private GameballOptions _options = first;
    private GameballKeys _keys = new(first.ApiKey, first.SecretKey);
    private bool _isStale;

    public ValueTask<GameballKeys> GetAsync(CancellationToken cancellationToken)
    {
        GameballOptions options = Current();
        if (options.KeyProvider is { } provider)
        {
            return provider(cancellationToken);
        }

        // The same object for as long as the keys stay the same: the runtime checks and hashes them once.
        if (_keys.ApiKey != options.ApiKey || _keys.SecretKey != options.SecretKey)
        {
            _keys = new GameballKeys(options.ApiKey, options.SecretKey);
        }

        return new(_keys);
    }

    private GameballOptions Current()
    {
        try
        {
            _options = monitor.Get(name);
            _isStale = false;
        }
        catch (OptionsValidationException unusable)
        {
            if (!_isStale)
            {
                _isStale = true;
                OptionsUnusable(_logger, name, unusable.Message);
            }
        }

        return _options;
    }

    [LoggerMessage(300, LogLevel.Error, "The options of {Name} changed and are unusable; the keys from before stay in use. {Reason}")]
    private static partial void OptionsUnusable(ILogger logger, string name, string reason);
}
