namespace Gameball.Runtime;

/// <summary>Answers that have no body, whatever a document says of them.</summary>
internal static class HttpBodies
{
    /// <summary>204 and 205 end with their headers (RFC 9110, 15.3.5 and 15.3.6).</summary>
    public static bool NeverHas(int status) => status is 204 or 205;
}
