using System;

namespace Gameball.Runtime;

/// <summary>Prevents a request from being sent. Its type is neither one that HTTP handlers wrap nor one that they retry.</summary>
internal sealed class SendBlockedException(string message) : Exception(message);
