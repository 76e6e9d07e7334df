using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Model;

/// <summary>The types that operations and other types name.</summary>
internal static class TypeGraph
{
    public static IEnumerable<TypeRef> Sent(OperationModel operation)
    {
        var body = operation.Body is { } model ? model.Parts.Select(part => part.Type).Prepend(model.Type) : [];
        return body.Concat(operation.Parameters.Select(parameter => parameter.Type));
    }

    public static IEnumerable<TypeRef> Received(OperationModel operation) =>
        operation.Errors.Select(error => error.Type).Concat(operation.Response is { } response ? [response.Type] : []);

    /// <summary>Visits the emitted types that are reached from some types, through any number of others.</summary>
    /// <param name="inside">Returns the types that the type of a name refers to.</param>
    /// <param name="mark">Marks a name as reached, and returns whether the walk goes on inside its type.</param>
    public static void Walk(IEnumerable<TypeRef> from, Func<string, IEnumerable<TypeRef>> inside, Func<string, bool> mark)
    {
        // A stack instead of recursion, because the records of one document may form a chain of any length.
        var pending = new Stack<TypeRef>(from);
        while (pending.Count > 0)
        {
            var type = pending.Pop();
            if (type.Element is { } element)
            {
                pending.Push(element);
            }

            if (type.Name is { } name && mark(name))
            {
                foreach (var inner in inside(name))
                {
                    pending.Push(inner);
                }
            }
        }
    }

    public static IEnumerable<TypeRef> Inside(TypeModel type) => type switch
    {
        RecordModel { Extra: var extra } record => record.Properties.Select(property => property.Type).Concat(extra is null ? [] : [extra]),
        UnionModel union => union.Cases.Select(unionCase => unionCase.Type),
        _ => [],
    };
}
