using System;

namespace Gameball.Conformance.Mock;

/// <summary>The harness cannot make a call.</summary>
internal sealed class HarnessException(string message) : Exception(message);
