namespace Gameball.Runtime;

/// <summary>How much of an answer a call brings.</summary>
internal enum ResponsePart
{
    /// <summary>Its status and headers; nobody looks at the body.</summary>
    Head,

    /// <summary>All of it, read to its end within the call's time.</summary>
    Whole,

    /// <summary>Its beginning: the body is read as it comes, and the call's time counts until it begins.</summary>
    Beginning,
}
