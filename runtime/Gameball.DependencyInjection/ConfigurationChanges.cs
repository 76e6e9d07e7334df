using System.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Gameball.Runtime;

/// <summary>Signals that the options of a name must be read again.</summary>
internal sealed class ConfigurationChanges(string name, IConfiguration configuration) : IOptionsChangeTokenSource<GameballOptions>
{
    public string Name => name;

    private IConfiguration Configuration => configuration;

    public IChangeToken GetChangeToken() => configuration.GetReloadToken();

    /// <summary>Whether the same options are already read from the same section.</summary>
    public bool AreIn(IServiceCollection services) => services.Any(service =>
        service.ServiceType == typeof(IOptionsChangeTokenSource<GameballOptions>) && !service.IsKeyedService
        && service.ImplementationInstance is ConfigurationChanges other && other.Name == name && IsSame(other.Configuration));

    // Each lookup of a section creates another object. Sections of one root share its token until the next reload, which comes later.
    private bool IsSame(IConfiguration other) => ReferenceEquals(other, configuration)
        || (other is IConfigurationSection theirs && configuration is IConfigurationSection ours && theirs.Path == ours.Path
            && ReferenceEquals(theirs.GetReloadToken(), ours.GetReloadToken()));
}
