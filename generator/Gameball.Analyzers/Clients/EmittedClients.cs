using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers.Clients;

/// <summary>
/// The emitted clients of one namespace of one assembly, found by their shape: a client's public constructor takes the options, the types
/// of its properties are its areas, and an area's properties may be batches.
/// </summary>
internal sealed class EmittedClients
{
    private readonly INamespaceSymbol _namespace;
    private readonly HashSet<ITypeSymbol> _operationTypes = new(SymbolEqualityComparer.Default);

    public EmittedClients(INamespaceSymbol at, KnownTypes types)
    {
        _namespace = at;
        var batches = ImmutableArray.CreateBuilder<BatchProperty>();
        foreach (var client in at.GetTypeMembers().Where(type => IsClient(type, types)))
        {
            Add(client);
            foreach (var area in client.GetMembers().OfType<IPropertySymbol>())
            {
                if (area.Type is INamedTypeSymbol areaType)
                {
                    Add(areaType);
                    batches.AddRange(areaType.GetMembers().OfType<IPropertySymbol>()
                        .Where(property => types.IsBatch(property.Type))
                        .Select(property => new BatchProperty(area, property)));
                }
            }
        }

        Batches = batches.ToImmutable();

        void Add(INamedTypeSymbol type)
        {
            _operationTypes.Add(type);
            _operationTypes.UnionWith(type.Interfaces);
        }
    }

    public ImmutableArray<BatchProperty> Batches { get; }

    public bool IsEmpty => _operationTypes.Count == 0;

    /// <summary>Whether the type has operations: it is an emitted client or area, its interface, or a class that implements one.</summary>
    public bool HasOperations(INamedTypeSymbol type) => _operationTypes.Contains(type) || type.Interfaces.Any(_operationTypes.Contains);

    /// <summary>Returns the emitted class of an area whose interface is given, or of the type itself.</summary>
    public INamedTypeSymbol ClassOf(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.Name.StartsWith("I", StringComparison.Ordinal)
            ? _namespace.GetTypeMembers(type.Name.Substring(1)).FirstOrDefault() ?? type
            : type;

    // Records, of which a client has hundreds, are skipped before their constructors are bound.
    public static bool IsClient(INamedTypeSymbol type, KnownTypes types) =>
        type is { TypeKind: TypeKind.Class, IsRecord: false, IsStatic: false, IsSealed: true, Arity: 0 }
        && type.InstanceConstructors.Any(constructor =>
            constructor is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: > 0 }
            && KnownTypes.Same(constructor.Parameters[0].Type, types.Options))
        && type.Interfaces.Any(face => face.Name == "I" + type.Name);
}
