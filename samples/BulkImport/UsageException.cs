using System;

namespace Gameball.BulkImport;

/// <summary>The command line or the input cannot be used; the message has the remedy.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
