using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers.Clients;

/// <summary>
/// Finds the batch that does for many rows what an operation does for one. No document states this relation, so it follows from shapes and
/// names: the operation writes, the request has every property of the row with the same type, requires what the row requires, and both are
/// named for the same subject.
/// </summary>
internal static class BatchTwins
{
    private const int StemLength = 4;
    private const string Extra = "AdditionalProperties";

    public static BatchProperty? Find(IMethodSymbol operation, ITypeSymbol request, KnownTypes types) =>
        Operations.IsNamedAsWrite(operation)
            ? types.ClientsBeside(operation.ContainingType).Batches
                .FirstOrDefault(batch => IsPartOf(batch.RowType, request) && IsNamedAlike(batch, operation, request))
            : null;

    /// <summary>The properties of an emitted record, without the map of unknown ones.</summary>
    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(static property =>
            property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }
            && property.Name != Extra);

    private static bool IsPartOf(ITypeSymbol row, ITypeSymbol request)
    {
        if (KnownTypes.Same(row, request))
        {
            return true;
        }

        var any = false;
        foreach (var property in Properties(row))
        {
            any = true;
            if (request.GetMembers(property.Name).FirstOrDefault() is not IPropertySymbol other
                || !KnownTypes.Same(property.Type, other.Type)
                || (property.IsRequired && !other.IsRequired))
            {
                return false;
            }
        }

        return any && row.IsRecord;
    }

    private static bool IsNamedAlike(BatchProperty batch, IMethodSymbol operation, ITypeSymbol request)
    {
        var subject = batch.Property.Name;
        return subject.Length >= StemLength
            && new[] { operation.Name, request.Name, operation.ContainingType.Name }
                .Any(name => HasWord(name, subject.Substring(0, StemLength)));
    }

    // A word begins with an upper-case letter, so "Orders" matches "TrackOrder" but not "reorder".
    private static bool HasWord(string name, string stem) => name.IndexOf(stem, StringComparison.Ordinal) >= 0;
}
