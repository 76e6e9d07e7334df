using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Gameball.Runtime;

/// <summary>
/// Provides the current keys of the options, so that keys can be replaced without a restart. When the options become invalid, the last
/// valid keys stay in use, so that a typo in a file does not stop a shop.
/// </summary>
internal sealed partial class MonitoredKeys(IOptionsMonitor<GameballOptions> monitor, string name, GameballOptions first)
{
    private readonly ILogger _logger = first.LoggerFactory?.CreateLogger("Gameball") ?? NullLogger.Instance;
    private GameballOptions _options = first;
    private GameballKeys _keys = new(first.ApiKey, first.SecretKey);
    private bool _isStale;

    public ValueTask<GameballKeys> GetAsync(CancellationToken cancellationToken)
    {
        var options = Current();
        if (options.KeyProvider is { } provider)
        {
            return provider(cancellationToken);
        }

        // The object stays the same while the keys do, because the runtime checks and hashes each object once.
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
                OptionsInvalid(_logger, name, unusable.Message);
            }
        }

        return _options;
    }

    [LoggerMessage(300, LogLevel.Error, "The changed options of {Name} are invalid; the previous keys stay in use. {Reason}")]
    private static partial void OptionsInvalid(ILogger logger, string name, string reason);
}
