using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;

namespace Gameball.Conformance.Mock;

/// <summary>A method of one of a client's interfaces, and the object that it is called on.</summary>
internal sealed record ClientOperation(object Target, MethodInfo Method)
{
    public string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";

    /// <summary>Every method of a client that sends a request, its tags' clients included.</summary>
    public static IReadOnlyList<ClientOperation> Find(object client)
    {
        List<ClientOperation> found = [];
        HashSet<Type> visited = [];
        Visit(client, client.GetType().GetInterface("IGameballClient")!);
        return found;

        void Visit(object target, Type contract)
        {
            if (!visited.Add(contract))
            {
                return;
            }

            found.AddRange(contract.GetMethods().Where(SendsRequest).Select(method => new ClientOperation(target, method)));
            foreach (var property in contract.GetProperties().Where(property => property.PropertyType.Assembly == contract.Assembly))
            {
                if (property.PropertyType.IsInterface && property.GetValue(target) is { } tag)
                {
                    Visit(tag, property.PropertyType);
                }
            }
        }
    }

    private static bool SendsRequest(MethodInfo method) =>
        method.Name.EndsWith("Async", StringComparison.Ordinal) && method.GetParameters() is [.., { ParameterType: var last }]
        && last == typeof(CancellationToken);
}
