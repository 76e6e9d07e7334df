using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers.Calls;

/// <summary>What runs a lambda or a method for each request.</summary>
internal enum RequestKind
{
    /// <summary>The lambda handles a request.</summary>
    Handler,

    /// <summary>The lambda creates a service with the lifetime of a request or less.</summary>
    Service,
}

/// <summary>Recognises code that a web server runs for each request.</summary>
internal static class RequestCode
{
    private static readonly string[] s_handlerBases = ["ControllerBase", "PageModel", "Hub"];

    /// <summary>Returns how often the method runs a lambda that it gets; null if it is not for each request.</summary>
    public static RequestKind? Registers(IMethodSymbol method) => method.Name switch
    {
        "AddTransient" or "AddScoped" or "AddKeyedTransient" or "AddKeyedScoped"
            when method.ContainingType.Name.StartsWith("ServiceCollection", StringComparison.Ordinal) => RequestKind.Service,
        "Map" or "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch" or "MapMethods" or "MapFallback" or "Use" or "Run"
            when IsOfAspNetCore(method.ContainingType) => RequestKind.Handler,
        _ => null,
    };

    /// <summary>Whether the method is a controller's action, a page's handler, a hub's method, or middleware.</summary>
    public static bool Handles(IMethodSymbol method) =>
        (method is { IsStatic: false, MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }
            && HasHandlerBase(method.ContainingType))
        || method.Parameters.Any(static parameter => parameter.Type.Name is "HttpContext" or "HttpRequest" or "HttpRequestData")
        || method.ContainingType.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ApiControllerAttribute");

    private static bool HasHandlerBase(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (s_handlerBases.Contains(parent.Name) && IsOfAspNetCore(parent))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfAspNetCore(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        return space is { Name.Length: > 0 }
            && space.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);
    }
}
