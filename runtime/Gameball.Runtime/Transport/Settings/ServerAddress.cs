using System;

namespace Gameball.Runtime;

/// <summary>The server that requests go to, checked once: keys travel there.</summary>
internal static class ServerAddress
{
    private const string Options = nameof(GameballOptions);

    /// <summary>The address without a slash at its end.</summary>
    /// <exception cref="ArgumentException">There is none, or keys would not be safe with it.</exception>
    public static string Check(Uri? chosen, string? documents) => Check(
        chosen, documents, nameof(GameballOptions.BaseAddress), $"{Options}.{nameof(GameballOptions.BaseAddress)}");

    /// <summary>The address of a single operation's server, which may be a path on the client's own.</summary>
    /// <exception cref="ArgumentException">Keys would not be safe with it.</exception>
    public static string OfOperation(string named, string client)
    {
        string address = named[0] == '/' ? new Uri(client).GetLeftPart(UriPartial.Authority) + named : named;
        return Check(null, address, nameof(GameballOptions.ServerOverrides), $"{Options}.{nameof(GameballOptions.ServerOverrides)}[\"{named}\"]");
    }

    /// <summary>Scheme, host and port of an address that was checked.</summary>
    public static string HostOf(string address) => new Uri(address).GetLeftPart(UriPartial.Authority);

    private static string Check(Uri? chosen, string? documents, string option, string remedy)
    {
        ArgumentException Unusable(string what) => new($"{what} Set {remedy} to an address such as https://api.example.com.", option);

        Uri? address = chosen;
        if (address is null && !Uri.TryCreate(documents, UriKind.Absolute, out address))
        {
            throw Unusable($"The document names no server that is an absolute address ({documents ?? "none"}).");
        }

        if (!address!.IsAbsoluteUri)
        {
            throw Unusable("The base address is relative.");
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            throw Unusable($"The base address uses {address.Scheme}: keys are sent with https only, but to this machine itself.");
        }

        if (address.UserInfo.Length > 0)
        {
            throw Unusable("The base address holds a user name or password.");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Unusable("The base address holds a query or a fragment.");
        }

        return address.AbsoluteUri.TrimEnd('/');
    }

    /// <summary>One way to write an address that documents and options may write in several: host, port, last slash.</summary>
    public static string Normal(string address) =>
        // A path is no address by itself; some systems would take it for that of a file.
        address.StartsWith("/", StringComparison.Ordinal) ? address.TrimEnd('/')
        : Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.AbsoluteUri.TrimEnd('/') : address;
}
