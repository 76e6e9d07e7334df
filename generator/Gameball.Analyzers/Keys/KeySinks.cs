using System;
using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Keys;

/// <summary>The places of the libraries that take a key.</summary>
internal static class KeySinks
{
    public const string SecretKey = "SecretKey";

    private const string ApiKey = "ApiKey";

    /// <summary>Calls <paramref name="found"/> with the name of the key and the value, for each key that the operation sets.</summary>
    public static void Find(IOperation operation, KnownTypes types, Action<string, IOperation> found)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: ApiKey or SecretKey } property } } assignment
                when KnownTypes.Same(property.ContainingType, types.Options):
                found(property.Name, assignment.Value);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } credentials } } assignment
                when IsMember(credentials, "Credentials", types.Options):
                found("Credentials", assignment.Value);
                break;
            case IObjectCreationOperation { Type: { Name: "GameballKeys" or "GameballSessionTokens" } type } creation
                when KnownTypes.Same(type, types.Keys) || type.ContainingNamespace.Name == "Gameball":
                foreach (var argument in creation.Arguments)
                {
                    if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.SpecialType: SpecialType.System_String })
                    {
                        found(argument.Parameter.Name == "apiKey" ? ApiKey : SecretKey, argument.Value);
                    }
                }

                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1, Instance: { } list } add
                when IsMember(Initialized(add) ?? list, "SecretKeys", types.WebhookOptions):
                found(SecretKey, add.Arguments[0].Value);
                break;
        }
    }

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
