namespace Gameball.Runtime;

/// <summary>An attempt to send a call, with the current keys.</summary>
/// <param name="Request">The call.</param>
/// <param name="Server">The server's address.</param>
/// <param name="Keys">The keys.</param>
/// <param name="Schemes">The schemes whose keys are sent.</param>
/// <param name="Sent">The attempt's time limits, and whether a byte of it may have been sent.</param>
/// <param name="Part">The part of the response to read.</param>
internal readonly record struct Attempt(
    ApiRequest Request, string Server, KeySet Keys, SecurityScheme[] Schemes, SendState Sent, ResponsePart Part);
