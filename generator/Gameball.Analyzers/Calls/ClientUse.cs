using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Calls;

/// <summary>What becomes of a client that a method creates.</summary>
internal static class ClientUse
{
    /// <summary>
    /// Whether the client lives no longer than the method: it is called at once, or its variable is only called. A client that is
    /// returned, stored or passed on may be reused.
    /// </summary>
    public static bool IsLocal(IObjectCreationOperation creation)
    {
        IOperation client = creation;
        while (client.Parent is IConversionOperation)
        {
            client = client.Parent;
        }

        return client.Parent switch
        {
            IPropertyReferenceOperation or IInvocationOperation or IUsingOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsOnlyCalled(local, creation),
            _ => false,
        };
    }

    private static bool IsOnlyCalled(ILocalSymbol local, IOperation within)
    {
        var root = within;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root.Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))
            .All(static reference => reference.Parent is IPropertyReferenceOperation or IInvocationOperation or IUsingOperation
                || reference.Parent is IConversionOperation { Parent: IInvocationOperation or IUsingOperation });
    }
}
