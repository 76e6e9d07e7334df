using System;

namespace Gameball;

/// <summary>Returns the clients of several accounts by name, for code that selects the account at run time.</summary>
/// <typeparam name="TService">A client or one of its interfaces, such as <c>IGameballClient</c>.</typeparam>
public interface IGameballClientFactory<out TService>
    where TService : class
{
    /// <summary>Returns the client of an account: the same object each time. The container owns it.</summary>
    /// <param name="account">The name with which the account was registered.</param>
    /// <exception cref="InvalidOperationException">No account with this name is registered.</exception>
    TService Get(string account);
}
