namespace Gameball.Runtime;

/// <summary>The body of a success response.</summary>
internal interface IResponseBody
{
    /// <summary>Reads the complete body as JSON.</summary>
    /// <exception cref="GameballException">The body is empty, too long, or does not match the type.</exception>
    T Json<T>(OperationInfo operation, GeneratedJson<T> json, JsonRules rules);

    /// <summary>Reads the body as text, in the encoding that the response states.</summary>
    /// <exception cref="GameballException">The body is too long.</exception>
    string Text(OperationInfo operation);
}
