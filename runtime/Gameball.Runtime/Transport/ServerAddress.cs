using System;

namespace Gameball.Runtime;

/// <summary>The server that requests go to, checked once: keys travel there.</summary>
internal static class ServerAddress
{
    private const string Remedy =
        $"Set {nameof(GameballOptions)}.{nameof(GameballOptions.BaseAddress)} to an address such as https://api.example.com.";

    /// <summary>The address without a slash at its end.</summary>
    /// <exception cref="ArgumentException">There is none, or keys would not be safe with it.</exception>
    public static string Check(Uri? chosen, string? documents)
    {
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
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.AbsoluteUri.TrimEnd('/') : address;

    private static ArgumentException Unusable(string what) => new($"{what} {Remedy}", nameof(GameballOptions.BaseAddress));
}
