using System;

namespace Gameball.Runtime;

/// <summary>
/// Keeps a request from leaving. It is none of the types that HTTP handlers wrap into others, nor of those for which they send again.
/// </summary>
internal sealed class HeldBackException(string message) : Exception(message);
