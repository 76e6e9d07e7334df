using System;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>
/// The messages that contain a type. Their sender decides the JSON code that the type needs, and their kind decides which members may be
/// absent.
/// </summary>
[Flags]
internal enum MessageUse
{
    None = 0,

    /// <summary>The client's own requests.</summary>
    SentRequest = 1,

    /// <summary>The server's responses to them.</summary>
    ReceivedResponse = 2,

    /// <summary>The server's own requests: webhooks and callbacks.</summary>
    ReceivedRequest = 4,

    /// <summary>The responses of a receiver to those.</summary>
    SentResponse = 8,
}

/// <summary>The consequences of a use.</summary>
internal static class MessageUses
{
    private const MessageUse Sent = MessageUse.SentRequest | MessageUse.SentResponse;
    private const MessageUse Received = MessageUse.ReceivedRequest | MessageUse.ReceivedResponse;
    private const MessageUse Requests = MessageUse.SentRequest | MessageUse.ReceivedRequest;
    private const MessageUse Responses = MessageUse.SentResponse | MessageUse.ReceivedResponse;

    /// <summary>Returns the directions of JSON code that are needed.</summary>
    public static TypeUse Code(this MessageUse use) =>
        (Includes(use, Sent) ? TypeUse.Written : TypeUse.None) | (Includes(use, Received) ? TypeUse.Read : TypeUse.None);

    public static bool IsSentInRequests(this MessageUse use) => Includes(use, MessageUse.SentRequest);

    public static bool IsInRequests(this MessageUse use) => Includes(use, Requests);

    public static bool IsInResponses(this MessageUse use) => Includes(use, Responses);

    private static bool Includes(MessageUse use, MessageUse any) => (use & any) != MessageUse.None;
}
