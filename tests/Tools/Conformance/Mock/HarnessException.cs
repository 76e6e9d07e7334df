using System;

namespace Gameball.Conformance.Mock;

/// <summary>The harness cannot do what a call needs.</summary>
internal sealed class HarnessException(string message) : Exception(message);
