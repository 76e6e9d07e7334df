using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gameball.Generator.Settings;

/// <summary>
/// Reads severities from the section of an <c>.editorconfig</c> that matches a document. The compiler applies <c>dotnet_diagnostic</c> keys
/// of such a section to C# files only, so the generator has its own key; in a <c>.globalconfig</c> the compiler's key works.
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
