using System;

namespace Gameball.Runtime;

/// <summary>Validates the address of the server that requests and keys are sent to.</summary>
internal static class ServerAddress
{
    private const string Options = nameof(GameballOptions);

    /// <summary>Returns the address without a trailing slash.</summary>
    /// <exception cref="ArgumentException">The address is missing or unsafe for keys.</exception>
    public static string Check(Uri? chosen, string? documents) => Check(
        chosen, documents, nameof(GameballOptions.BaseAddress), $"{Options}.{nameof(GameballOptions.BaseAddress)}");

    /// <summary>Returns the address of a single operation's server, which may be a path on the client's main server.</summary>
    /// <exception cref="ArgumentException">The address is unsafe for keys.</exception>
    public static string ForOperation(string named, string client)
    {
        var address = named[0] == '/' ? new Uri(client).GetLeftPart(UriPartial.Authority) + named : named;
        return Check(null, address, nameof(GameballOptions.ServerOverrides), $"{Options}.{nameof(GameballOptions.ServerOverrides)}[\"{named}\"]");
    }

    /// <summary>Returns scheme, host and port of a validated address.</summary>
    public static string HostOf(string address) => new Uri(address).GetLeftPart(UriPartial.Authority);

    private static string Check(Uri? chosen, string? documents, string option, string remedy)
    {
        ArgumentException Unusable(string problem) => new($"{problem} Set {remedy} to an address such as https://api.example.com.", option);

        var address = chosen;
        if (address is null && !Uri.TryCreate(documents, UriKind.Absolute, out address))
        {
            throw Unusable($"The document states no server with an absolute address ({documents ?? "none"}).");
        }

        if (!address!.IsAbsoluteUri)
        {
            throw Unusable("The base address is relative.");
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            throw Unusable($"The base address uses {address.Scheme}: keys are sent only with https, except to a loopback address.");
        }

        if (address.UserInfo.Length > 0)
        {
            throw Unusable("The base address contains a user name or password.");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Unusable("The base address contains a query or a fragment.");
        }

        return address.AbsoluteUri.TrimEnd('/');
    }

    /// <summary>Normalizes an address (host, port, trailing slash), which documents and options may write in several ways.</summary>
    public static string Normal(string address) =>
        // A path alone is not an address; some systems would read it as a file address.
        address.StartsWith("/", StringComparison.Ordinal) ? address.TrimEnd('/')
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri.TrimEnd('/') : address;
}
