using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Gameball.Runtime;

/// <summary>Tells that options of a name are to be read again.</summary>
internal sealed class ConfigurationChanges(string name, IConfiguration configuration) : IOptionsChangeTokenSource<GameballOptions>
{
    public string Name => name;

    public IChangeToken GetChangeToken() => configuration.GetReloadToken();
}
