using Gameball.Analyzers.Clients;
using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Calls;

/// <summary>GBA1003: a client for each pass of a loop or for each request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientLifetimeAnalyzer() : GameballAnalyzer(Rules.ClientForEachCall)
{
    private const string ForEachRequest = "for each request";

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterOperationAction(
        operation =>
        {
            var creation = (IObjectCreationOperation)operation.Operation;
            if (creation is { Arguments.Length: > 0, Type: INamedTypeSymbol type }
                && KnownTypes.Same(creation.Arguments[0].Parameter?.Type, types.Options)
                && EmittedClients.IsClient(type, types)
                && When(creation, operation.ContainingSymbol) is { } when)
            {
                operation.ReportDiagnostic(Diagnostic.Create(Rules.ClientForEachCall, creation.Syntax.GetLocation(), type.Name, when));
            }
        },
        OperationKind.ObjectCreation);

    private static string? When(IObjectCreationOperation creation, ISymbol method)
    {
        for (var parent = creation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILocalFunctionOperation)
            {
                return null;
            }

            if (parent is IAnonymousFunctionOperation
                && Loops.CallOf(parent) is { } call
                && RequestCode.Registers(call.TargetMethod) is { } kind)
            {
                return kind is RequestKind.Service || ClientUse.IsLocal(creation) ? ForEachRequest : null;
            }
        }

        if (!ClientUse.IsLocal(creation))
        {
            return null;
        }

        // One client for each account is deliberate: its options depend on the loop.
        return Loops.Around(creation) is { } loop
            ? Loops.DependsOn(creation.Arguments[0].Value, loop) ? null : "in each pass of the loop"
            : method is IMethodSymbol handler && RequestCode.Handles(handler) ? ForEachRequest : null;
    }
}
