using System;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>
/// Which messages carry a type. Which JSON code it needs follows from who sends them, what can be absent from whether they are requests.
/// </summary>
[Flags]
internal enum MessageUse
{
    None = 0,

    /// <summary>The client's own requests.</summary>
    SentRequest = 1,

    /// <summary>What the server answers them.</summary>
    ReceivedResponse = 2,

    /// <summary>What the server sends by itself: webhooks and callbacks.</summary>
    ReceivedRequest = 4,

    /// <summary>What a receiver answers those.</summary>
    SentResponse = 8,
}

/// <summary>What a use means.</summary>
internal static class MessageUses
{
    private const MessageUse Sent = MessageUse.SentRequest | MessageUse.SentResponse;
    private const MessageUse Received = MessageUse.ReceivedRequest | MessageUse.ReceivedResponse;
    private const MessageUse Requests = MessageUse.SentRequest | MessageUse.ReceivedRequest;
    private const MessageUse Responses = MessageUse.SentResponse | MessageUse.ReceivedResponse;

    /// <summary>The directions of JSON code that are needed.</summary>
    public static TypeUse Code(this MessageUse use) =>
        (Includes(use, Sent) ? TypeUse.Written : TypeUse.None) | (Includes(use, Received) ? TypeUse.Read : TypeUse.None);

    public static bool IsSentInRequests(this MessageUse use) => Includes(use, MessageUse.SentRequest);

    public static bool IsInRequests(this MessageUse use) => Includes(use, Requests);

    public static bool IsInResponses(this MessageUse use) => Includes(use, Responses);

    private static bool Includes(MessageUse use, MessageUse any) => (use & any) != MessageUse.None;
}
