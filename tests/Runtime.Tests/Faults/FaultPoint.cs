namespace Gameball.Runtime.Tests.Faults;

/// <summary>The point of an attempt at which an exception is thrown.</summary>
public enum FaultPoint
{
    /// <summary>Before the request was read.</summary>
    Before,

    /// <summary>After the body was read, and before the server applied it.</summary>
    Within,

    /// <summary>After the server applied it.</summary>
    After,

    /// <summary>While the response is read.</summary>
    Reading,
}
