using System;
using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Failures;

/// <summary>Calls that Polly runs, and may run again.</summary>
internal static class PollyCalls
{
    public static bool MayRetry(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("Execute", StringComparison.Ordinal)
        && call.TargetMethod.ContainingNamespace is { Name: "Polly", ContainingNamespace.IsGlobalNamespace: true }
        && !IsKnownNotToRetry(call);

    // The pipeline is built where it is declared, and adds no retry.
    private static bool IsKnownNotToRetry(IInvocationOperation call)
    {
        var pipeline = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        if (pipeline is null || Sources.Initializer(pipeline) is not { } value)
        {
            return false;
        }

        var builds = false;
        foreach (var node in value.DescendantNodes())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: var name })
            {
                if (name.IndexOf("Retry", StringComparison.Ordinal) >= 0 || name.IndexOf("Hedging", StringComparison.Ordinal) >= 0)
                {
                    return false;
                }

                builds |= name is "Build" || name.StartsWith("Timeout", StringComparison.Ordinal);
            }
        }

        return builds;
    }
}
