using System;
using System.Collections.Concurrent;

namespace Gameball.Runtime;

/// <summary>
/// Decides to which server each secret may be sent; no other class does. The decision uses the origin (scheme, host, port) of the address
/// in the document, not of the address that the options set instead: a mock that replaces several servers receives the credentials of each.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term>Gameball's keys, also where High Security Mode or version 4.1 adds one, and the general provider's tokens</term>
/// <description>to the client's main server only</description></item>
/// <item><term>credentials and token providers of a scheme</term><description>wherever the document requires the
/// scheme</description></item>
/// </list>
/// </remarks>
/// <param name="documents">The document's main server.</param>
/// <param name="chosen">The options' address, which determines the main server if the document states none.</param>
internal sealed class KeyScope(string? documents, Uri? chosen)
{
    private const string GameballHost = "gameball.co";

    // The addresses that documents state for single operations. There are few.
    private readonly ConcurrentDictionary<string, bool> _named = new(StringComparer.Ordinal);

    // Parsed on demand, because few operations name a server.
    private Uri? Main => Uri.TryCreate(documents, UriKind.Absolute, out var named) ? named : chosen;

    /// <summary>Whether an operation is sent to the client's main server.</summary>
    public bool IsOwn(OperationInfo operation)
    {
        if (operation.Server is not { } named)
        {
            return true;
        }

        if (!_named.TryGetValue(named, out var isOwn))
        {
            // A path is relative to the client's main server.
            isOwn = named[0] == '/' || (Uri.TryCreate(named, UriKind.Absolute, out var address) && OriginOf(address) == OriginOf(Main));
            _named[named] = isOwn;
        }

        return isOwn;
    }

    /// <summary>
    /// Whether Gameball serves an operation, so that error codes have Gameball's meaning. A client whose document states no server is
    /// assumed to be Gameball's.
    /// </summary>
    public bool IsGameballs(OperationInfo operation) =>
        (!Uri.TryCreate(documents, UriKind.Absolute, out var named) || IsGameballs(named.Host)) && IsOwn(operation);

    private static bool IsGameballs(string host) =>
        host.Equals(GameballHost, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + GameballHost, StringComparison.OrdinalIgnoreCase);

    // Uri normalizes the host to lower case and omits the scheme's default port.
    private static string? OriginOf(Uri? address) =>
        address is { IsAbsoluteUri: true } ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : null;
}
