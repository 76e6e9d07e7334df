using System.Linq;
using Microsoft.Extensions.DependencyInjection;

namespace Gameball.Runtime;

/// <summary>Marks that a client was registered under a name, so that what is said once for it is not said again.</summary>
internal sealed class RegisteredClient(string name)
{
    /// <summary>Marks the name.</summary>
    /// <returns><see langword="false"/> when it was marked before.</returns>
    public static bool Add(IServiceCollection services, string name)
    {
        if (services.Any(service => service.ServiceType == typeof(RegisteredClient)
            && ((RegisteredClient)service.ImplementationInstance!).IsNamed(name)))
        {
            return false;
        }

        services.AddSingleton(new RegisteredClient(name));
        return true;
    }

    private bool IsNamed(string other) => name == other;
}
