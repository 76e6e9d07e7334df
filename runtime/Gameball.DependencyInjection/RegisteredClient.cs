using System.Linq;
using Microsoft.Extensions.DependencyInjection;

namespace Gameball.Runtime;

/// <summary>Marks that a client is registered under a name, so that its handlers are configured only once.</summary>
/// <param name="name">The name of its options and its HTTP client.</param>
/// <param name="account">The account's name; <see langword="null"/> for the default account.</param>
internal sealed class RegisteredClient(string name, string? account)
{
    public string Name => name;

    public string? Account => account;

    /// <summary>Adds the mark for a name.</summary>
    /// <returns><see langword="false"/> when the name is already marked.</returns>
    public static bool Add(IServiceCollection services, string name, string? account)
    {
        if (services.Any(service => service.ServiceType == typeof(RegisteredClient)
            && ((RegisteredClient)service.ImplementationInstance!).IsNamed(name)))
        {
            return false;
        }

        services.AddSingleton(new RegisteredClient(name, account));
        return true;
    }

    private bool IsNamed(string other) => name == other;
}
