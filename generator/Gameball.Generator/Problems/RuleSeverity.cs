using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>The severity of a rule in one document.</summary>
/// <param name="Severity"><see langword="null"/>: not reported.</param>
internal sealed record RuleSeverity(string Id, DiagnosticSeverity? Severity);
