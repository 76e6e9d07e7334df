namespace Gameball.Runtime;

/// <summary>The body of a good response, as the document's description of it reads it.</summary>
internal interface IResponseBody
{
    /// <summary>The body as that JSON, whole or not at all.</summary>
    /// <exception cref="GameballException">The body is empty, too long, or not that value.</exception>
    T Json<T>(OperationInfo operation, GeneratedJson<T> json, JsonRules rules);

    /// <summary>The body as text, in the encoding that the response names.</summary>
    /// <exception cref="GameballException">The body is too long.</exception>
    string Text(OperationInfo operation);
}
