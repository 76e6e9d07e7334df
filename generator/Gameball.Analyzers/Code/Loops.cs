using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Code;

/// <summary>Finds the loop that an operation is in.</summary>
internal static class Loops
{
    /// <summary>
    /// Returns the innermost loop around an operation within its function: a statement, or the call that runs a lambda for each element,
    /// such as <c>Select</c>. Null outside of loops.
    /// </summary>
    public static IOperation? Around(IOperation operation)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IForEachLoopOperation each when child == each.Body:
                case IForLoopOperation loop when child == loop.Body:
                case IWhileLoopOperation:
                    return parent;
                case IAnonymousFunctionOperation:
                    return CallOf(parent) is { } call && RunsForEachElement(call.TargetMethod) ? call : null;
                case ILocalFunctionOperation:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Returns the call that a lambda is an argument of; null for other lambdas.</summary>
    public static IInvocationOperation? CallOf(IOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return (parent as IArgumentOperation)?.Parent as IInvocationOperation;
    }

    /// <summary>Whether an operation reads something that the loop declares or assigns, so that passes differ.</summary>
    public static bool DependsOn(IOperation operation, IOperation loop) => operation.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation local => IsDeclaredIn(local.Local, loop) || IsAssignedIn(local.Local, loop),
        IParameterReferenceOperation parameter => IsDeclaredIn(parameter.Parameter, loop),
        _ => false,
    });

    private static bool IsDeclaredIn(ISymbol symbol, IOperation loop)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == loop.Syntax.SyntaxTree && loop.Syntax.Span.Contains(reference.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAssignedIn(ILocalSymbol local, IOperation loop) => loop.Descendants().Any(part => part switch
    {
        IAssignmentOperation assignment => IsReference(assignment.Target, local),
        IIncrementOrDecrementOperation step => IsReference(step.Target, local),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => IsReference(argument.Value, local),
        _ => false,
    });

    private static bool IsReference(IOperation operation, ILocalSymbol local) =>
        operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    private static bool RunsForEachElement(IMethodSymbol method) => method.Name switch
    {
        "Select" => method.ContainingType.Name is "Enumerable" or "AsyncEnumerable" or "ParallelEnumerable",
        "ForEachAsync" or "ForEach" => method.ContainingType.Name is "Parallel" or "List",
        _ => false,
    };
}
