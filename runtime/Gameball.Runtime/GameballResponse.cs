using System.Collections.Generic;
using System.Net;

namespace Gameball;

/// <summary>A response: its value, status and headers.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class GameballResponse<T>
{
    /// <summary>Creates a response.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers by name.</param>
    /// <param name="value">The value.</param>
    public GameballResponse(HttpStatusCode statusCode, IReadOnlyDictionary<string, string> headers, T value)
    {
        StatusCode = statusCode;
        Headers = headers;
        Value = value;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers by case-insensitive name. Several values of one name are separated by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The deserialized body.</summary>
    public T Value { get; }
}
