using System;

namespace Gameball;

/// <summary>Finds the clients of several accounts by name, for code that learns only at run time which one it needs.</summary>
/// <typeparam name="TService">A client or one of its interfaces, such as <c>IGameballClient</c>.</typeparam>
public interface IGameballClientFactory<out TService>
    where TService : class
{
    /// <summary>The client of an account: the same object each time. It belongs to the container.</summary>
    /// <param name="account">The name that the account was registered by.</param>
    /// <exception cref="InvalidOperationException">No account of that name was registered.</exception>
    TService Get(string account);
}
