using System.Collections.Generic;
using System.Net;

namespace Gameball;

/// <summary>An answer with what came beside its value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class GameballResponse<T>
{
    /// <summary>Puts an answer together.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="headers">The headers by name.</param>
    /// <param name="value">The value.</param>
    public GameballResponse(HttpStatusCode statusCode, IReadOnlyDictionary<string, string> headers, T value)
    {
        StatusCode = statusCode;
        Headers = headers;
        Value = value;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers by name, whatever its case; several values of one name have commas between them.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>What the operation answers.</summary>
    public T Value { get; }
}
