using System;
using System.Linq;
using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Failures;

/// <summary>Handlers that retry, added to the registered client.</summary>
internal static class RetryHandlers
{
    public static bool Adds(IInvocationOperation call, KnownTypes types) =>
        MayRetry(call) && call.Arguments.Length > 0 && IsRegistration(call.Arguments[0].Value, call.SemanticModel, types);

    private static bool MayRetry(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "AddStandardResilienceHandler" or "AddStandardHedgingHandler" => true,
        "AddTransientHttpErrorPolicy" or "AddPolicyHandlerFromRegistry" => true,
        "AddPolicyHandler" => call.Arguments.Skip(1).Any(static argument => MayBeRetry(argument.Value)),
        "AddResilienceHandler" => call.Arguments.Skip(1).Any(static argument => Configures(argument.Value)),
        _ => false,
    };

    // A policy whose type is known not to retry, such as a time limit, is no second layer.
    private static bool MayBeRetry(IOperation policy) =>
        Sources.WithoutConversions(policy).Type is not { Name: var name }
        || !(name.IndexOf("Timeout", StringComparison.Ordinal) >= 0
            || name.IndexOf("Bulkhead", StringComparison.Ordinal) >= 0
            || name.IndexOf("RateLimit", StringComparison.Ordinal) >= 0
            || name.IndexOf("CircuitBreaker", StringComparison.Ordinal) >= 0);

    private static bool Configures(IOperation pipeline) => pipeline.Descendants().OfType<IInvocationOperation>()
        .Any(static part => part.TargetMethod.Name is "AddRetry" or "AddHedging");

    // The chain of calls, or the variable's initializer, begins with the emitted method that registers the client.
    private static bool IsRegistration(IOperation builder, SemanticModel? model, KnownTypes types)
    {
        for (var depth = 0; depth < 16; depth++)
        {
            builder = Sources.WithoutConversions(builder);
            if (builder is IInvocationOperation call)
            {
                if (TakesOptions(call.TargetMethod, types))
                {
                    return true;
                }

                if (call.Arguments.Length == 0)
                {
                    return false;
                }

                builder = call.Instance ?? call.Arguments[0].Value;
            }
            else if (Sources.Initializer(builder) is { } value
                && model?.SyntaxTree == value.SyntaxTree
                && model.GetOperation(value) is { } source)
            {
                builder = source;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    private static bool TakesOptions(IMethodSymbol method, KnownTypes types) =>
        method.IsExtensionMethod
        && method.Name.StartsWith("Add", StringComparison.Ordinal)
        && method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(overload => overload.Parameters.Any(parameter =>
            parameter.Type is INamedTypeSymbol { Name: "Action", TypeArguments: { Length: 1 } arguments }
            && KnownTypes.Same(arguments[0], types.Options)));
}
