using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>The HTTP request of one attempt, which tells our own handler whose it is.</summary>
internal sealed class AttemptMessage(HttpMethod method, SendState sent) : HttpRequestMessage(method, (Uri?)null)
{
    public SendState Sent => sent;
}
