using System.Linq;
using Gameball.Analyzers.Clients;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Failures;

/// <summary>GBA3003: retries of another library around the client or inside its <c>HttpClient</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetryLayerAnalyzer() : GameballAnalyzer(Rules.SecondRetryLayer)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterOperationAction(
        operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (RetryHandlers.Adds(call, types) || (PollyCalls.MayRetry(call) && CallsWrite(call, types)))
            {
                operation.ReportDiagnostic(Diagnostic.Create(Rules.SecondRetryLayer, NameOf(call), call.TargetMethod.Name));
            }
        },
        OperationKind.Invocation);

    private static bool CallsWrite(IInvocationOperation call, KnownTypes types) => call.Arguments
        .SelectMany(static argument => argument.Value.DescendantsAndSelf())
        .OfType<IInvocationOperation>()
        .Any(inner => (types.IsBatch(inner.TargetMethod.ContainingType) && inner.TargetMethod.Name == "ImportAsync")
            || (Operations.IsOperation(inner.TargetMethod, types) && Operations.MayCountTwice(inner.TargetMethod, types)));

    private static Location NameOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            ? access.Name.GetLocation()
            : call.Syntax.GetLocation();
}
