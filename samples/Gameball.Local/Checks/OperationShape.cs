using System.Collections.Generic;

namespace Gameball.Local;

/// <summary>The documented shape of an operation's request.</summary>
/// <param name="Parameters">The parameters in the path and in the query.</param>
/// <param name="Body">The body; <see langword="null"/>: it has none.</param>
internal sealed record OperationShape(IReadOnlyList<ParameterShape> Parameters, Field? Body);

/// <param name="Place"><c>path</c> or <c>query</c>.</param>
internal sealed record ParameterShape(string Place, Field Field);
