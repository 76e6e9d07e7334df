using System.Linq;
using Gameball.Analyzers.Clients;
using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Failures;

/// <summary>GBA3002: a loop that sends the same write again without asking whether the server may have applied it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetryAnalyzer() : GameballAnalyzer(Rules.RetryCountsTwice)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Try);

    private static void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        var attempt = (ITryOperation)context.Operation;
        if (attempt.Catches.FirstOrDefault(clause => CatchesFailures(clause, types)) is not { } clause
            || Loops.Around(attempt) is not ILoopOperation loop
            || loop.Syntax is ForEachStatementSyntax
            || Leaves(clause.Handler)
            || !Ends(loop, attempt)
            || Asks(loop))
        {
            return;
        }

        var call = attempt.Body.Descendants().OfType<IInvocationOperation>().FirstOrDefault(call =>
            Operations.IsOperation(call.TargetMethod, types)
            && Operations.MayCountTwice(call.TargetMethod, types)
            && Loops.Around(call) == loop
            && !call.Arguments.Any(argument => Loops.DependsOn(argument.Value, loop)));
        if (call is not null && clause.Syntax is CatchClauseSyntax syntax)
        {
            var location = syntax.Declaration?.GetLocation() ?? syntax.CatchKeyword.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(Rules.RetryCountsTwice, location, call.TargetMethod.Name));
        }
    }

    // The other derived types are responses by which the server rejected the call.
    private static bool CatchesFailures(ICatchClauseOperation clause, KnownTypes types) =>
        KnownTypes.Same(clause.ExceptionType, types.Failure)
        || (KnownTypes.Same(clause.ExceptionType.BaseType, types.Failure)
            && clause.ExceptionType.Name is "GameballTransportException" or "GameballServerException" or "GameballInvalidResponseException")
        || KnownTypes.Same(clause.ExceptionType, types.Exception)
        || clause.ExceptionType.SpecialType == SpecialType.System_Object;

    // The handler's last statement leaves the loop, so the next pass follows no failure.
    private static bool Leaves(IBlockOperation handler) => handler.Operations.LastOrDefault() switch
    {
        IReturnOperation => true,
        IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo } => true,
        IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    // A retry loop ends with success: by break or return after the call, or by a condition on what the attempt assigns.
    private static bool Ends(ILoopOperation loop, ITryOperation attempt) =>
        attempt.Body.Descendants().Any(static part => part is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break })
        || (Condition(loop) is { } condition && condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(read =>
            attempt.Body.Descendants().OfType<IAssignmentOperation>().Any(write =>
                write.Target is ILocalReferenceOperation target && KnownTypes.Same(target.Local, read.Local))))
        || IsFollowedByExit(attempt);

    private static IOperation? Condition(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation pass => pass.Condition,
        IForLoopOperation pass => pass.Condition,
        _ => null,
    };

    private static bool IsFollowedByExit(ITryOperation attempt) =>
        attempt.Parent is IBlockOperation block
        && block.Operations.SkipWhile(operation => operation != attempt).Skip(1)
            .Any(static operation => operation is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break });

    private static bool Asks(ILoopOperation loop) => loop.Descendants().Any(static part =>
        part is IPropertyReferenceOperation { Property.Name: "MayHaveBeenApplied" or "IsSafeToRetry" });
}
