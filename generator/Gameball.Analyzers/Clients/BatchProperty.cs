using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers.Clients;

/// <summary>A batch of a client, such as <c>client.Batches.Orders</c>.</summary>
internal sealed class BatchProperty(IPropertySymbol area, IPropertySymbol property)
{
    /// <summary>The client's property, such as <c>Batches</c>.</summary>
    public IPropertySymbol Area { get; } = area;

    /// <summary>The area's property, such as <c>Orders</c>.</summary>
    public IPropertySymbol Property { get; } = property;

    public ITypeSymbol RowType { get; } = ((INamedTypeSymbol)property.Type).TypeArguments[0];

    public string Path { get; } = area.Name + "." + property.Name;
}
