using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gameball.Analyzers.Clients;

/// <summary>What can be known about an emitted method.</summary>
internal static class Operations
{
    private const string Async = "Async";

    // The verbs by which documents name operations that change nothing, for clients whose source is in another project.
    private static readonly string[] s_readingVerbs =
        ["Get", "List", "Count", "Find", "Search", "Query", "Read", "Check", "Validate", "Calculate", "Preview", "Estimate", "Is", "Has"];

    /// <summary>Whether the method looks like an operation, before its type is looked at.</summary>
    public static bool MayBeOperation(IMethodSymbol method) =>
        method is { IsStatic: false, MethodKind: MethodKind.Ordinary, ContainingType: { IsRecord: false, Arity: 0 } }
        && method.Name.EndsWith(Async, StringComparison.Ordinal)
        && method.Parameters.Length > 0
        && method.Parameters[method.Parameters.Length - 1] is { IsOptional: true, Type.Name: "CancellationToken" };

    public static bool IsOperation(IMethodSymbol method, KnownTypes types) =>
        MayBeOperation(method) && types.ClientsBeside(method.ContainingType).HasOperations(method.ContainingType);

    /// <summary>Whether the method's name says that it changes something, as opposed to a method that reads or calculates.</summary>
    public static bool IsNamedAsWrite(IMethodSymbol method) => !s_readingVerbs.Any(verb =>
        method.Name.StartsWith(verb, StringComparison.Ordinal)
        && (method.Name.Length == verb.Length || !char.IsLower(method.Name[verb.Length])));

    /// <summary>
    /// Whether a second call may count twice. The emitted description of the operation says so if its source is in the same project;
    /// otherwise its name does.
    /// </summary>
    public static bool MayCountTwice(IMethodSymbol method, KnownTypes types)
    {
        var name = method.Name.Substring(0, method.Name.Length - Async.Length) + "Operation";
        var field = types.ClientsBeside(method.ContainingType).ClassOf(method.ContainingType).GetMembers(name).FirstOrDefault();
        return field?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? !IsDescribedAsSafe(value)
            : IsNamedAsWrite(method);
    }

    /// <summary>Returns the parameter for the request's body, a record; null if the method has none.</summary>
    public static IParameterSymbol? Body(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault(static parameter =>
            parameter.Type is INamedTypeSymbol { IsRecord: true, TypeKind: TypeKind.Class });

    private static bool IsDescribedAsSafe(ExpressionSyntax description) =>
        description is BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
        && initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(static assignment =>
            assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "RetrySafety" }
            && assignment.Right is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Safe" });
}
