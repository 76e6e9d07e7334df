using System.Linq;
using System.Runtime.CompilerServices;
using Gameball.Analyzers.Clients;
using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers;

/// <summary>
/// The runtime's types. The compiler has the same symbols of a referenced assembly in all compilations with the same references, so what was
/// found in one outlives a keystroke; symbols of the project's own source are new each time.
/// </summary>
internal sealed class KnownTypes
{
    private const string Mark = "Gameball.Runtime.OperationInfo";

    private static readonly ConditionalWeakTable<Compilation, Slot> s_slots = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, Found> s_assemblies = new();
    private static readonly ConditionalWeakTable<INamespaceSymbol, EmittedClients> s_clients = new();

    private readonly ConditionalWeakTable<INamespaceSymbol, EmittedClients>.CreateValueCallback _findClients;

    private KnownTypes(IAssemblySymbol runtime)
    {
        _findClients = key => new EmittedClients(key, this);
        Options = runtime.GetTypeByMetadataName("Gameball.GameballOptions");
        Keys = runtime.GetTypeByMetadataName("Gameball.GameballKeys");
        WebhookOptions = runtime.GetTypeByMetadataName("Gameball.GameballWebhookOptions");
        Failure = runtime.GetTypeByMetadataName("Gameball.GameballException");
        BatchInterface = runtime.GetTypeByMetadataName("Gameball.IBatchOperation`1");
        BatchClass = runtime.GetTypeByMetadataName("Gameball.BatchOperation`1");
        JsonValueType = runtime.GetTypeByMetadataName("Gameball.Runtime.IJsonValueType`1");
        Exception = Failure;
        while (Exception is { BaseType.BaseType: not null })
        {
            Exception = Exception.BaseType;
        }
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
    public EmittedClients ClientsBeside(INamedTypeSymbol type) => s_clients.GetValue(type.ContainingNamespace, _findClients);

    public static bool Same(ISymbol? one, ISymbol? other) => one is not null && SymbolEqualityComparer.Default.Equals(one, other);

    public bool IsBatch(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsGenericType: true } named
        && (Same(named.OriginalDefinition, BatchInterface) || Same(named.OriginalDefinition, BatchClass));

    private static KnownTypes? In(IAssemblySymbol assembly) => s_assemblies.GetValue(assembly, static key => new Found(key)).Types;

    private sealed class Slot(Compilation compilation)
    {
        public KnownTypes? Types { get; } = compilation.SourceModule.ReferencedAssemblySymbols.Add(compilation.Assembly)
            .Select(In).FirstOrDefault(static types => types is not null);
    }

    private sealed class Found(IAssemblySymbol assembly)
    {
        public KnownTypes? Types { get; } = assembly.GetTypeByMetadataName(Mark) is null ? null : new KnownTypes(assembly);
    }
}
