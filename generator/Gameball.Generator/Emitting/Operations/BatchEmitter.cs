using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Info = Gameball.Generator.Emitting.RuntimeNames.BatchInfo;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Emits a batch: a property of the tag's client, with a description of the create operation and its job for the runtime.
/// </summary>
internal static class BatchEmitter
{
    public static string Declaration(TypeNames names, BatchModel batch) =>
        $"{RuntimeNames.BatchInterface.Type}<{names.Render(batch.Row)}> {Identifiers.Escape(batch.Property)} {{ get; }}";

    public static void EmitCreation(CodeWriter code, TypeNames names, TagModel tag, BatchModel batch)
    {
        var row = names.Render(batch.Row);
        var creation = $"new {RuntimeNames.BatchOperation.Type}<{row}>(connection, static () => new {Info.Type}<{row}>";
        using var block = code.Open($"this.{Identifiers.Escape(batch.Property)} = {creation}", after: ");");
        foreach (var (name, value) in Values(names, tag, batch))
        {
            code.Line($"{name} = {value},");
        }

        if (batch.Bounds.Count > 0)
        {
            using var bounds = code.Open($"{Info.Bounds} = new[]", after: ",");
            foreach (var bound in batch.Bounds)
            {
                code.Line(Bound(names, batch.Row, bound) + ",");
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Values(TypeNames names, TagModel tag, BatchModel batch)
    {
        string Field(OperationReference operation) => $"{names.Emitted(operation.ClassName)}.{Identifiers.Escape(operation.Field)}";

        yield return (Info.Name, CSharpText.Literal(batch.Name));
        yield return (Info.Create, Field(new OperationReference(tag.ClassName, batch.CreateField)));
        yield return (Info.Status, Field(batch.Status));
        if (batch.Stop is { } stop)
        {
            yield return (Info.Stop, Field(stop));
        }

        yield return (Info.Items, CSharpText.Literal(batch.Items));
        yield return (Info.MaxItems, CSharpText.Number(batch.MaxItems));
        yield return (Info.Row, names.Json(batch.Row));
        if (batch.RowKey is { } key)
        {
            yield return (Info.RowKeyName, CSharpText.Literal(key.WireName));
            yield return (Info.RowKey, SelectorEmitter.Text(names, key));
        }

        if (batch.PartitionKey is { } partitionKey)
        {
            yield return (Info.PartitionKeyName, CSharpText.Literal(partitionKey.WireName));
            yield return (Info.PartitionKey, SelectorEmitter.Text(names, partitionKey));
        }

        yield return (Info.RetrySafety, OperationEmitter.RetrySafetyOf(batch.RetrySafety));
    }

    private static string Bound(TypeNames names, TypeRef row, RowBound bound)
    {
        var isText = bound.Member.Type.Kind == TypeKind.String;
        var (make, selector) = isText
            ? (RuntimeNames.RowBound.Length, SelectorEmitter.Value(names, bound.Member))
            : (RuntimeNames.RowBound.Number, SelectorEmitter.Number(names, bound.Member));
        string[] arguments =
        [
            CSharpText.Literal(bound.Member.WireName), selector, CSharpText.Double(bound.Least), CSharpText.Double(bound.Most),
            .. bound.IsAbove || bound.IsBelow ? [CSharpText.Boolean(bound.IsAbove), CSharpText.Boolean(bound.IsBelow)] : System.Array.Empty<string>(),
        ];
        return $"{RuntimeNames.RowBound.Type}<{names.Render(row)}>.{make}({string.Join(", ", arguments)})";
    }
}
