using System.Collections.Immutable;
using System.Linq;
using Gameball.Analyzers.Clients;
using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Calls;

/// <summary>GBA1001: a call for each row where a batch takes the rows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RowCallAnalyzer() : GameballAnalyzer(Rules.CallForEachRow)
{
    /// <summary>The batch's path from the client, such as <c>Batches.Orders</c>: a property of the diagnostic for the fix.</summary>
    internal const string BatchPath = "batch";

    /// <summary>The full name of the batch's row type.</summary>
    internal const string RowType = "row";

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Operations.MayBeOperation(call.TargetMethod)
            || Loops.Around(call) is not { } loop
            || !IsOverRows(loop)
            || !Operations.IsOperation(call.TargetMethod, types)
            || Operations.Body(call.TargetMethod) is not { } body)
        {
            return;
        }

        var argument = call.Arguments.FirstOrDefault(argument => KnownTypes.Same(argument.Parameter, body));
        if (argument is null
            || !Loops.DependsOn(argument.Value, loop)
            || !IsResultUnused(call, loop)
            || BatchTwins.Find(call.TargetMethod, body.Type, types) is not { } twin
            || !Takes(twin, argument.Value))
        {
            return;
        }

        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(BatchPath, twin.Path)
            .Add(RowType, twin.RowType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
        context.ReportDiagnostic(
            Diagnostic.Create(Rules.CallForEachRow, call.Syntax.GetLocation(), properties, call.TargetMethod.Name, twin.Path));
    }

    // A loop over a queue or a channel sends each row when it arrives, and an inline list has few rows.
    private static bool IsOverRows(IOperation loop) => loop switch
    {
        IForEachLoopOperation each => IsCollection(each.Collection),
        IForLoopOperation => true,
        IInvocationOperation { Arguments: { Length: > 0 } arguments } => IsCollection(arguments[0].Value),
        IInvocationOperation => true,
        _ => false,
    };

    private static bool IsCollection(IOperation collection) => Sources.WithoutConversions(collection) switch
    {
        IArrayCreationOperation { Initializer: not null } => false,
        IInvocationOperation { TargetMethod.Name: "ReadAllAsync" or "GetConsumingEnumerable" } => false,
        { Syntax.RawKind: (int)SyntaxKind.CollectionExpression } => false,
        _ => true,
    };

    private static bool IsResultUnused(IInvocationOperation call, IOperation loop) => loop switch
    {
        IInvocationOperation { TargetMethod.Name: "Select" } select => IsInIgnoredWhenAll(select),
        IInvocationOperation => true,
        _ => Results.IsIgnored(call),
    };

    private static bool IsInIgnoredWhenAll(IInvocationOperation select)
    {
        IOperation operation = select;
        while (operation.Parent is IConversionOperation or IArgumentOperation)
        {
            operation = operation.Parent;
        }

        return operation.Parent is IInvocationOperation { TargetMethod: { Name: "WhenAll", ContainingType.Name: "Task" } } all
            && Results.IsIgnored(all);
    }

    // A request that is created here must set only what the row has; the batch would lose the rest.
    private static bool Takes(BatchProperty twin, IOperation request) =>
        Sources.WithoutConversions(request) is not IObjectCreationOperation { Initializer: { } initializer }
        || initializer.Initializers.OfType<IAssignmentOperation>().All(assignment =>
            assignment.Target is IPropertyReferenceOperation { Property.Name: var name } && !twin.RowType.GetMembers(name).IsEmpty);
}
