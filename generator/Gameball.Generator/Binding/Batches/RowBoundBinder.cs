using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>
/// Reads the bounds that a schema sets for the values of a batch's rows, so that the client rejects an invalid row unsent.
/// </summary>
internal sealed class RowBoundBinder(SchemaFlattener flattener)
{
    /// <param name="list">The schema of the request's rows.</param>
    /// <param name="record">The type of a row; <see langword="null"/> for rows of one value.</param>
    public IEnumerable<RowBound> Bind(SpecNode list, RecordModel? record)
    {
        if (record is null || flattener.View(list)["items"] is not { IsMapping: true } row)
        {
            yield break;
        }

        var stated = flattener.View(row).Properties().ToDictionary(source => source.Member.Name, source => source.Schema);
        foreach (var property in record.Properties.Where(property => stated.ContainsKey(property.WireName)))
        {
            if (stated[property.WireName] is { IsMapping: true } schema && Bound(flattener.View(schema), property) is { } bound)
            {
                yield return bound;
            }
        }
    }

    private static RowBound? Bound(SchemaView view, PropertyModel property)
    {
        var (least, most) = property.Type.Kind switch
        {
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Single or TypeKind.Double => ("minimum", "maximum"),
            TypeKind.String => ("minLength", "maxLength"),
            _ => ("", ""),
        };
        var (bottom, above) = SchemaBounds.Read(view, least);
        var (top, below) = SchemaBounds.Read(view, most);
        return Number(bottom) is null && Number(top) is null
            ? null
            : new RowBound(RowMember.FromProperty(property), Number(bottom), Number(top), above, below);
    }

    private static double? Number(Node? bound) =>
        double.TryParse(bound?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && !double.IsInfinity(number) ? number : null;
}
