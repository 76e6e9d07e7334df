using System;

namespace Gameball.Runtime;

/// <summary>Bodies that a client's options let pass. They were written before anybody knew which client would send them.</summary>
internal static class JsonDepthCheck
{
    /// <exception cref="ArgumentException">The body is nested deeper than the client may send.</exception>
    public static void Check(ApiRequest request, JsonRules rules)
    {
        if (request.Body is RequestBody { Deepest: int depth } body && depth > rules.MaxDepth)
        {
            body.Dispose();
            throw new ArgumentException(
                $"The body of {request.Operation.Id} is nested {depth} deep and was not sent; "
                + $"{nameof(GameballOptions)}.{nameof(GameballOptions.MaxJsonDepth)} is {rules.MaxDepth}.");
        }
    }
}
