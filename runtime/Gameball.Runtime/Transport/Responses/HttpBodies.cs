namespace Gameball.Runtime;

/// <summary>Responses that never have a body, whatever the document states.</summary>
internal static class HttpBodies
{
    /// <summary>204 and 205 end with their headers (RFC 9110, 15.3.5 and 15.3.6).</summary>
    public static bool NeverHas(int status) => status is 204 or 205;
}
