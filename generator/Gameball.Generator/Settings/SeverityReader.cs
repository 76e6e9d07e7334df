using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gameball.Generator.Settings;

/// <summary>
/// Severities from the section of an <c>.editorconfig</c> that matches a document. The compiler keeps <c>dotnet_diagnostic</c> keys of
/// such a section for C# files, so the key is one of our own; in a <c>.globalconfig</c> the compiler's key serves.
/// </summary>
internal static class SeverityReader
{
    private static readonly Dictionary<string, DiagnosticSeverity?> s_words = new()
    {
        ["none"] = null,
        ["silent"] = null,
        ["suggestion"] = DiagnosticSeverity.Info,
        ["warning"] = DiagnosticSeverity.Warning,
        ["error"] = DiagnosticSeverity.Error,
    };

    public static EquatableArray<RuleSeverity> Read(AnalyzerConfigOptions options) => ProblemCatalogue.Rules.Keys
        .Select(id => Read(options, id))
        .OfType<RuleSeverity>()
        .ToEquatableArray();

    private static RuleSeverity? Read(AnalyzerConfigOptions options, string id) =>
        options.TryGetValue("gameball_diagnostic." + id + ".severity", out var word)
        && s_words.TryGetValue(word.Trim().ToLowerInvariant(), out var severity)
            ? new(id, severity)
            : null;
}
