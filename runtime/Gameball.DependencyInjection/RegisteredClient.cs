using System.Linq;
using Microsoft.Extensions.DependencyInjection;

namespace Gameball.Runtime;

/// <summary>Marks that a client is registered under a name, so that its handlers are configured only once.</summary>
internal sealed class RegisteredClient(string name)
{
    /// <summary>Adds the mark for a name.</summary>
    /// <returns><see langword="false"/> when the name is already marked.</returns>
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
