using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>The end of a command.</summary>
/// <param name="Code">One of <see cref="ExitCode"/>.</param>
/// <param name="Summary">The members of the summary for <c>--output json</c>.</param>
internal sealed record CommandResult(int Code, JsonObject Summary);
