using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Gameball.Analyzers.Clients;
using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers;

/// <summary>The runtime's types in one compilation. All analyzers share one object for each compilation.</summary>
internal sealed class KnownTypes
{
    private static readonly ConditionalWeakTable<Compilation, Slot> s_slots = new();

    private readonly ConcurrentDictionary<INamespaceSymbol, EmittedClients> _clients = new(SymbolEqualityComparer.Default);
    private readonly Func<INamespaceSymbol, EmittedClients> _findClients;

    private KnownTypes(IAssemblySymbol runtime, Compilation compilation)
    {
        _findClients = key => new EmittedClients(key, this);
        Options = runtime.GetTypeByMetadataName("Gameball.GameballOptions");
        Keys = runtime.GetTypeByMetadataName("Gameball.GameballKeys");
        WebhookOptions = runtime.GetTypeByMetadataName("Gameball.GameballWebhookOptions");
        Failure = runtime.GetTypeByMetadataName("Gameball.GameballException");
        BatchInterface = runtime.GetTypeByMetadataName("Gameball.IBatchOperation`1");
        BatchClass = runtime.GetTypeByMetadataName("Gameball.BatchOperation`1");
        JsonValueType = runtime.GetTypeByMetadataName("Gameball.Runtime.IJsonValueType`1");
        Exception = compilation.GetTypeByMetadataName("System.Exception");
    }

    public INamedTypeSymbol? Options { get; }

    public INamedTypeSymbol? Keys { get; }

    public INamedTypeSymbol? WebhookOptions { get; }

    public INamedTypeSymbol? Failure { get; }

    public INamedTypeSymbol? BatchInterface { get; }

    public INamedTypeSymbol? BatchClass { get; }

    public INamedTypeSymbol? JsonValueType { get; }

    public INamedTypeSymbol? Exception { get; }

    /// <summary>Returns the types; null in a project that does not reference the runtime.</summary>
    public static KnownTypes? Find(Compilation compilation) => s_slots.GetValue(compilation, static key => new Slot(key)).Types;

    /// <summary>Returns the emitted clients of the namespace that a type is in.</summary>
    public EmittedClients ClientsBeside(INamedTypeSymbol type) => _clients.GetOrAdd(type.ContainingNamespace, _findClients);

    public static bool Same(ISymbol? one, ISymbol? other) => one is not null && SymbolEqualityComparer.Default.Equals(one, other);

    public bool IsBatch(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsGenericType: true } named
        && (Same(named.OriginalDefinition, BatchInterface) || Same(named.OriginalDefinition, BatchClass));

    private sealed class Slot(Compilation compilation)
    {
        // One lookup over all references; the others ask the assembly that it found.
        public KnownTypes? Types { get; } = compilation.GetTypeByMetadataName("Gameball.Runtime.OperationInfo") is { } operation
            ? new KnownTypes(operation.ContainingAssembly, compilation)
            : null;
    }
}
