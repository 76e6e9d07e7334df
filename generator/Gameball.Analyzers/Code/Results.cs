using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Code;

/// <summary>Finds what becomes of the result of an asynchronous call.</summary>
internal static class Results
{
    /// <summary>Whether no code reads the result of the call: a statement, a discard, or a local variable without a reader.</summary>
    public static bool IsIgnored(IInvocationOperation call)
    {
        var result = Awaited(call);
        return result.Parent switch
        {
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } =>
                result is not IInvocationOperation && !IsRead(local, result),
            _ => false,
        };
    }

    /// <summary>Returns the operation that is the call's result after <c>ConfigureAwait</c> and <c>await</c>, or a blocking wait.</summary>
    public static IOperation Awaited(IInvocationOperation call)
    {
        IOperation result = call;
        while (result.Parent is IAwaitOperation
            || (result.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" } wait
                && wait.Instance == result))
        {
            result = result.Parent;
        }

        return result;
    }

    // Only what follows the declaration can read the variable, and mostly the next statement does.
    private static bool IsRead(ILocalSymbol local, IOperation declaration)
    {
        var statement = declaration;
        while (statement.Parent is { } parent and not IBlockOperation)
        {
            statement = parent;
        }

        return (statement.Parent is IBlockOperation block ? block.Operations.SkipWhile(part => part != statement) : [statement])
            .SelectMany(static part => part.DescendantsAndSelf())
            .Any(part => part is ILocalReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Local, local)
                && !(reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference));
    }
}
