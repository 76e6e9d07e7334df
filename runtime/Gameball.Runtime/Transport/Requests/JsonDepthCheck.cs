using System;

namespace Gameball.Runtime;

/// <summary>Checks a body's nesting depth against the client's options. The body was serialized before the client was known.</summary>
internal static class JsonDepthCheck
{
    /// <exception cref="ArgumentException">The body is nested deeper than the client's options allow.</exception>
    public static void Check(ApiRequest request, JsonRules rules)
    {
        if (request.Body is RequestBody { Deepest: int depth } body && depth > rules.MaxDepth)
        {
            body.Dispose();
            throw TooDeep(request, depth, rules);
        }
    }

    private static ArgumentException TooDeep(ApiRequest request, int depth, JsonRules rules) => new(
        $"The body of {request.Operation.Id} is nested {depth} deep{Added(request)} and was not sent; "
        + $"{nameof(GameballOptions)}.{nameof(GameballOptions.MaxJsonDepth)} is {rules.MaxDepth}.");

    private static string Added(ApiRequest request) => request.Options is { BodyProperties.Count: > 0 }
        ? $", with {nameof(GameballCallOptions)}.{nameof(GameballCallOptions.BodyProperties)},"
        : "";
}
