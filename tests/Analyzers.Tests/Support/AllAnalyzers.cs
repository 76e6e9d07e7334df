using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gameball.Analyzers.Tests.Support;

/// <summary>All analyzers at once.</summary>
internal static class AllAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(GameballAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(GameballAnalyzer)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Returns the reports, and the exceptions of analyzers, as <c>id file:line text</c>.</summary>
    /// <param name="project">The project whose build properties the analyzers read; null for one without any.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(Compilation compilation, TestProject? project = null)
    {
        List<string> failures = [];
        CompilationWithAnalyzersOptions options = new(
            project is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], new TestOptions(project)),
            (exception, analyzer, _) => failures.Add($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var reports = await compilation.WithAnalyzers(All, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return [.. failures, .. reports.Select(Show).Order(StringComparer.Ordinal)];
    }

    private static string Show(Diagnostic report)
    {
        var line = report.Location.GetLineSpan();
        return $"{report.Id} {System.IO.Path.GetFileName(line.Path)}:{line.StartLinePosition.Line + 1} {report.GetMessage()}";
    }
}
