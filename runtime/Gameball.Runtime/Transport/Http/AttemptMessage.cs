using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>The HTTP request of one attempt. It gives the runtime's own handler access to the attempt's state.</summary>
internal sealed class AttemptMessage(HttpMethod method, SendState sent) : HttpRequestMessage(method, (Uri?)null)
{
    public SendState Sent => sent;
}
