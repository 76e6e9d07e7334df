using System.Collections.Generic;
using System.Linq;
using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Keys;

/// <summary>The places of the libraries that take a key.</summary>
internal static class KeySinks
{
    public const string SecretKey = "SecretKey";

    private const string ApiKey = "ApiKey";

    /// <summary>Returns each key that the operation sets: its name and its value.</summary>
    public static IEnumerable<(string Name, IOperation Value)> Find(IOperation operation, KnownTypes types) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: ApiKey or SecretKey } property } } assignment
            when KnownTypes.Same(property.ContainingType, types.Options) => [(property.Name, assignment.Value)],
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } credentials } } assignment
            when IsMember(credentials, "Credentials", types.Options) => [("Credentials", assignment.Value)],
        IObjectCreationOperation { Type: { Name: "GameballKeys" or "GameballSessionTokens" } type } creation
            when KnownTypes.Same(type, types.Keys) || type.ContainingNamespace.Name == "Gameball" =>
            creation.Arguments
                .Where(static argument => argument is
                {
                    ArgumentKind: ArgumentKind.Explicit, Parameter.Type.SpecialType: SpecialType.System_String,
                })
                .Select(static argument => (argument.Parameter!.Name == "apiKey" ? ApiKey : SecretKey, argument.Value)),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1, Instance: { } list } add
            when IsMember(Initialized(add) ?? list, "SecretKeys", types.WebhookOptions) => [(SecretKey, add.Arguments[0].Value)],
        _ => [],
    };

    // SecretKeys = { "…" }: the receiver of the implicit Add is the property that the initializer belongs to.
    private static IOperation? Initialized(IInvocationOperation add) =>
        add is { Instance: IInstanceReferenceOperation, Parent.Parent: IMemberInitializerOperation { InitializedMember: { } member } }
            ? member
            : null;

    private static bool IsMember(IOperation operation, string name, INamedTypeSymbol? type) =>
        Sources.WithoutConversions(operation) is IPropertyReferenceOperation { Property: var property }
        && property.Name == name
        && KnownTypes.Same(property.ContainingType, type);
}
