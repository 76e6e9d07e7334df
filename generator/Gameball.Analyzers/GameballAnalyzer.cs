using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gameball.Analyzers;

/// <summary>
/// An analyzer of code that uses an emitted client. It does nothing in a project without the runtime, and nothing in generated code.
/// </summary>
public abstract class GameballAnalyzer : DiagnosticAnalyzer
{
    private protected GameballAnalyzer(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = ImmutableArray.Create(rules);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownTypes.Find(start.Compilation) is { } types)
            {
                Register(start, types);
            }
        });
    }

    /// <summary>Registers the actions for a project that uses the runtime.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext context, KnownTypes types);
}
