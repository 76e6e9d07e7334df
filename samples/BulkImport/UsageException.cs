using System;

namespace Gameball.BulkImport;

/// <summary>The command line or the input cannot be used; the message says what helps.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
