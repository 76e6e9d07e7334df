namespace Gameball.Runtime;

/// <summary>A call that is about to be sent, with the keys of this moment.</summary>
/// <param name="Request">The call.</param>
/// <param name="Server">Where it goes.</param>
/// <param name="Keys">The keys.</param>
/// <param name="Schemes">Which of them are sent.</param>
/// <param name="Sent">How long it may take, and whether a byte of it may have left.</param>
/// <param name="Part">How much of the answer is wanted.</param>
internal readonly record struct Attempt(
    ApiRequest Request, string Server, KeySet Keys, SecurityScheme[] Schemes, SendState Sent, ResponsePart Part);
