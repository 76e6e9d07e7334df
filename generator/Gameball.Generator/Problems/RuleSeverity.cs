using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>How much a rule matters in one document.</summary>
/// <param name="Severity"><see langword="null"/>: not reported.</param>
internal sealed record RuleSeverity(string Id, DiagnosticSeverity? Severity);
