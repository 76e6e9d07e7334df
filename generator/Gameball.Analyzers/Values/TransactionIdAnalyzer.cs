using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Values;

/// <summary>
/// GBA4002: a request whose document lets the transaction's id be left out, and which leaves it out. Burning coupons is such a request.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TransactionIdAnalyzer() : GameballAnalyzer(Rules.NoTransactionId)
{
    private const string Property = "TransactionId";

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterOperationAction(
        operation =>
        {
            var creation = (IObjectCreationOperation)operation.Operation;

            // A constructor with arguments reads JSON or copies.
            if (creation is { Arguments.Length: 0, Type: INamedTypeSymbol { IsRecord: true } type }
                && type.Name.EndsWith("Request", StringComparison.Ordinal)
                && type.GetMembers(Property).FirstOrDefault() is IPropertySymbol
                {
                    IsRequired: false, Type.SpecialType: SpecialType.System_String,
                }
                && !Sets(creation.Initializer)
                && creation.Parent is not IWithOperation
                && !types.ClientsBeside(type).IsEmpty)
            {
                operation.ReportDiagnostic(Diagnostic.Create(Rules.NoTransactionId, creation.Syntax.GetLocation(), type.Name));
            }
        },
        OperationKind.ObjectCreation);

    private static bool Sets(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer is not null && initializer.Initializers.OfType<IAssignmentOperation>().Any(static assignment =>
            assignment.Target is IPropertyReferenceOperation { Property.Name: Property });
}
