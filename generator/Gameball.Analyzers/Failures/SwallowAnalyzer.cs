using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Failures;

/// <summary>
/// GBA3001: a clause that catches every failed call and keeps nothing of it. A clause for a derived type names the failure that it expects,
/// so it is not reported.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwallowAnalyzer() : GameballAnalyzer(Rules.SwallowedFailure)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterOperationAction(
        operation =>
        {
            var clause = (ICatchClauseOperation)operation.Operation;
            if (KnownTypes.Same(clause.ExceptionType, types.Failure)
                && !IsUsed(clause.Filter)
                && !IsUsed(clause.Handler)
                && clause.Syntax is CatchClauseSyntax { Declaration: { } declaration })
            {
                operation.ReportDiagnostic(Diagnostic.Create(Rules.SwallowedFailure, declaration.GetLocation()));
            }

            bool IsUsed(IOperation? part) => part is not null && part.Descendants().Any(use => use switch
            {
                IThrowOperation => true,
                ILocalReferenceOperation reference => clause.Locals.Contains(reference.Local),
                _ => false,
            });
        },
        OperationKind.CatchClause);
}
