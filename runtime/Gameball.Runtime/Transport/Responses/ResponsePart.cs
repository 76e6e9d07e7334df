namespace Gameball.Runtime;

/// <summary>The part of a response that a call reads.</summary>
internal enum ResponsePart
{
    /// <summary>Its status and headers; the body is not read.</summary>
    Head,

    /// <summary>All of it, read to its end within the call's timeout.</summary>
    Whole,

    /// <summary>Its beginning: the body is read as a stream, and the call's timeout covers the time until it begins.</summary>
    Beginning,
}
