using Gameball.Generator.Nodes;

namespace Gameball.Generator.Swagger;

/// <summary>What a Swagger parameter becomes in OpenAPI 3.</summary>
internal enum ParameterKind
{
    /// <summary>A parameter of the path, the query or the header, which stays a parameter.</summary>
    Plain,

    /// <summary>The body of the request.</summary>
    Body,

    /// <summary>A field of a form, or a part of a multipart body.</summary>
    Field,
}

/// <summary>Tells the kinds of Swagger parameters apart.</summary>
internal static class ParameterKinds
{
    public static ParameterKind Of(Node parameter) => parameter.TextOf("in").ToLowerInvariant() switch
    {
        "body" => ParameterKind.Body,

        // A field without a name stays a parameter, so that the binder reports it.
        "formdata" or "form" when parameter.TextOf("name").Length > 0 => ParameterKind.Field,
        _ => ParameterKind.Plain,
    };
}
