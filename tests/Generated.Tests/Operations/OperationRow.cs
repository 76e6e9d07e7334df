using System;
using System.Net;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Operations;

/// <summary>One operation: a call, the request that it has to make, and the checks of what it returns.</summary>
/// <param name="Method">Group and method of the client, such as <c>Customers.GetAsync</c>.</param>
/// <param name="Request">Verb, path below the API's root, and query.</param>
/// <param name="NeedsSecret">Whether the secret key has to go along.</param>
/// <param name="ApiResponse">The answer, of the documented shape.</param>
/// <param name="Call">Calls the method and checks what it returns.</param>
internal sealed record OperationRow(string Method, string Request, bool NeedsSecret, string ApiResponse, Func<GameballClient, Task> Call)
{
    public const string Root = "/api/v4.0/integrations/";

    /// <summary>The JSON that has to be sent, but for the ends of lines; null where no body is sent.</summary>
    public string? Body { get; init; }

    /// <summary>The language that a header has to ask for.</summary>
    public string? Lang { get; init; }

    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>Whether the call is sent again after a failure that leaves open whether the server acted on it.</summary>
    public bool IsSafe { get; init; } = true;

    public string Line => Request.Insert(Request.IndexOf(' ') + 1, Root);
}
