using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Calls;

/// <summary>GBA1002: an import whose report nothing reads.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReportAnalyzer() : GameballAnalyzer(Rules.IgnoredReport)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterOperationAction(
        operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod.Name is "ImportAsync" or "ResolveAsync"
                && types.IsBatch(call.TargetMethod.ContainingType)
                && Results.IsIgnored(call))
            {
                operation.ReportDiagnostic(Diagnostic.Create(Rules.IgnoredReport, call.Syntax.GetLocation(), call.TargetMethod.Name));
            }
        },
        OperationKind.Invocation);
}
