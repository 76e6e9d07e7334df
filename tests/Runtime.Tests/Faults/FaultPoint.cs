namespace Gameball.Runtime.Tests.Faults;

/// <summary>Where in an attempt something throws.</summary>
public enum FaultPoint
{
    /// <summary>Before the request was looked at.</summary>
    Before,

    /// <summary>After the body was read, and before the server acted on it.</summary>
    Within,

    /// <summary>After the server acted on it.</summary>
    After,

    /// <summary>While the answer is read.</summary>
    Reading,
}
