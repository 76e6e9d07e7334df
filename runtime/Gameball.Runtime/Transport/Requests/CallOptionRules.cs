using System;
using System.Collections.Generic;

namespace Gameball.Runtime;

/// <summary>The values that <see cref="GameballCallOptions"/> may have, and the headers and parameters that belong to the client.</summary>
internal static class CallOptionRules
{
    private const string Type = nameof(GameballCallOptions);
    private const string ContentPrefix = "Content-";
    private const string OwnKeys = $"Set {Type}.{nameof(GameballCallOptions.Keys)}, {KeyNames.ApiKeySetting} or {KeyNames.SecretKeySetting}";
    private const string OfResponse = "The client reads the response, so it states what it can read. Leave the header out";
    private const string OfConnection = "The connection sets it. Configure the HttpClient of the client instead";

    private static readonly Dictionary<string, string> s_headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["apikey"] = OwnKeys,
        ["secretkey"] = OwnKeys,
        ["Accept"] = OfResponse,
        ["Accept-Charset"] = OfResponse,
        ["Accept-Encoding"] = OfResponse,
        ["Range"] = OfResponse,
        ["Cookie"] = "A cookie is a parameter or a key. Pass it as the method's argument, or set GameballOptions.Credentials",
        ["Connection"] = OfConnection,
        ["Expect"] = OfConnection,
        ["Host"] = OfConnection,
        ["Keep-Alive"] = OfConnection,
        ["Proxy-Authorization"] = OfConnection,
        ["Proxy-Connection"] = OfConnection,
        ["TE"] = OfConnection,
        ["Trailer"] = OfConnection,
        ["Transfer-Encoding"] = OfConnection,
        ["Upgrade"] = OfConnection,
    };

    /// <exception cref="ArgumentException">A number or a time is out of range.</exception>
    public static void Check(GameballCallOptions options)
    {
        if (options.Timeout is { } timeout && (timeout <= TimeSpan.Zero || timeout > ConnectionSettings.LongestTimeout))
        {
            throw new ArgumentException(
                $"{Type}.{nameof(options.Timeout)} must be positive and at most {ConnectionSettings.LongestTimeout.Days} days, not {timeout}.",
                nameof(options.Timeout));
        }

        if (options.MaxAttempts is < 1)
        {
            throw new ArgumentException(
                $"{Type}.{nameof(options.MaxAttempts)} must be 1 or more, not {options.MaxAttempts}. 1 means that the call is never retried.",
                nameof(options.MaxAttempts));
        }
    }

    /// <exception cref="ArgumentException">The name is not a header's, or the header belongs to the client.</exception>
    public static void CheckHeader(OperationInfo operation, string name)
    {
        var place = Place(nameof(GameballCallOptions.Headers), name);
        if (!IsToken(name))
        {
            throw new ArgumentException($"{place} is not the name of a header: it is empty or has a character that names cannot have.", place);
        }

        if (SchemeOf(operation, name, scheme => HeaderOf(scheme)) is { } scheme && !s_headers.ContainsKey(name))
        {
            throw Owned(place, operation, $"Set the key of the scheme \"{scheme.Key}\" in the client's options");
        }

        if (s_headers.TryGetValue(name, out var remedy))
        {
            throw Owned(place, operation, remedy);
        }

        if (name.StartsWith(ContentPrefix, StringComparison.OrdinalIgnoreCase))
        {
            throw Owned(place, operation, "The body determines it. Leave the header out");
        }
    }

    /// <exception cref="ArgumentException">The parameter has the key of a scheme.</exception>
    public static void CheckQuery(OperationInfo operation, string name)
    {
        if (SchemeOf(operation, name, static scheme => scheme.Kind == SecuritySchemeKind.ApiKeyQuery ? scheme.ParameterName : null) is { } scheme)
        {
            throw Owned(
                Place(nameof(GameballCallOptions.Query), name), operation, $"Set the key of the scheme \"{scheme.Key}\" in the client's options");
        }
    }

    /// <summary>Returns the exception for an option that does not fit the operation.</summary>
    public static ArgumentException Refused(OperationInfo operation, string option, string reason) =>
        new($"{Type}.{option} cannot be used: {operation.Id} {reason}. Nothing was sent.", $"{Type}.{option}");

    private static ArgumentException Owned(string place, OperationInfo operation, string remedy) =>
        new($"{place} cannot be used: the client sets it for {operation.Id}. {remedy}. Nothing was sent.", place);

    private static string Place(string option, string name) => $"{Type}.{option}[\"{name}\"]";

    private static SecurityScheme? SchemeOf(OperationInfo operation, string name, Func<SecurityScheme, string?> parameter)
    {
        foreach (var alternative in operation.Security)
        {
            foreach (var scheme in alternative)
            {
                if (string.Equals(parameter(scheme), name, StringComparison.OrdinalIgnoreCase))
                {
                    return scheme;
                }
            }
        }

        return null;
    }

    private static string? HeaderOf(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKeyHeader => scheme.ParameterName,
        SecuritySchemeKind.Bearer or SecuritySchemeKind.Token or SecuritySchemeKind.Basic => "Authorization",
        _ => null,
    };

    private static bool IsToken(string name)
    {
        foreach (var unit in name)
        {
            if (unit is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && "!#$%&'*+-.^_`|~".IndexOf(unit) < 0)
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
