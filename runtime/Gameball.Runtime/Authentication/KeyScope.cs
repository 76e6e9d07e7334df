using System;
using System.Collections.Concurrent;

namespace Gameball.Runtime;

/// <summary>
/// Decides to which server each secret may go, and nobody else does. The address that the document names counts, by its origin (scheme,
/// host, port), not the address that the options put in its place: a mock that stands for several servers receives what each would.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term>Gameball's keys, also where High Security Mode or version 4.1 adds one, and the general provider's tokens</term>
/// <description>to the client's own server only</description></item>
/// <item><term>credentials and token providers of a scheme</term><description>wherever the document asks for that scheme</description></item>
/// </list>
/// </remarks>
internal sealed class KeyScope
{
    private const string GameballHost = "gameball.co";

    private readonly string? _origin;
    private readonly bool _isGameball;

    // The addresses that documents name for single operations: few.
    private readonly ConcurrentDictionary<string, bool> _named = new(StringComparer.Ordinal);

    /// <param name="documents">The main server that the document names; the client's own.</param>
    /// <param name="chosen">The options' address, which names the own server where the document does not.</param>
    public KeyScope(string? documents, Uri? chosen)
    {
        bool isNamed = Uri.TryCreate(documents, UriKind.Absolute, out Uri? named);
        _origin = OriginOf(isNamed ? named : chosen);
        _isGameball = !isNamed || IsGameballs(named!.Host);
    }

    /// <summary>Whether an operation goes to the client's own server.</summary>
    public bool IsOwn(OperationInfo operation)
    {
        if (operation.Server is not { } named)
        {
            return true;
        }

        if (!_named.TryGetValue(named, out bool isOwn))
        {
            // A path is one on the client's own server.
            isOwn = named[0] == '/' || (Uri.TryCreate(named, UriKind.Absolute, out Uri? address) && OriginOf(address) == _origin);
            _named[named] = isOwn;
        }

        return isOwn;
    }

    /// <summary>
    /// Whether Gameball answers an operation, so that its codes mean what Gameball says. A client whose document names no server is taken
    /// for Gameball's.
    /// </summary>
    public bool IsGameballs(OperationInfo operation) => _isGameball && IsOwn(operation);

    private static bool IsGameballs(string host) =>
        host.Equals(GameballHost, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + GameballHost, StringComparison.OrdinalIgnoreCase);

    // The class itself writes the host in lower case, and leaves out a port that the scheme implies.
    private static string? OriginOf(Uri? address) =>
        address is { IsAbsoluteUri: true } ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : null;
}
