namespace Gameball.Generator.Model;

/// <summary><c>x-gameball-batch</c> on a create operation: how rows of any number become jobs.</summary>
/// <param name="Property">The tag client's property: <c>Orders</c>.</param>
/// <param name="Name">The extension's name as written: <c>orders</c>.</param>
/// <param name="CreateField"><see cref="OperationModel.Field"/> of the create operation, which is in the same tag.</param>
/// <param name="Status">The operation that answers for a job; <see langword="null"/> makes no batch (a problem says so).</param>
/// <param name="Stop">The operation that stops a job, where there is one.</param>
/// <param name="Items">Wire name of the request's property that holds the rows: <c>body</c>.</param>
/// <param name="MaxItems">The most rows of one request.</param>
/// <param name="Row">Type of a row.</param>
/// <param name="RowKey">What names a row in the job's outcome; <see langword="null"/> when nothing does.</param>
/// <param name="PartitionKey">What a row must keep its order by (a customer); <see langword="null"/> when there is no such thing.</param>
/// <param name="Bounds">What the document allows the row's values to be.</param>
internal sealed record BatchModel(
    string Property,
    string Name,
    string CreateField,
    OperationReference Status,
    OperationReference? Stop,
    string Items,
    int MaxItems,
    TypeRef Row,
    RowMember? RowKey,
    RowMember? PartitionKey,
    RetrySafety RetrySafety,
    Documentation Documentation,
    EquatableArray<RowBound> Bounds = default);

/// <summary>The least and the most of a number or of a text's length.</summary>
/// <param name="IsAbove">Whether <paramref name="Least"/> itself is too little.</param>
/// <param name="IsBelow">Whether <paramref name="Most"/> itself is too much.</param>
internal sealed record RowBound(RowMember Member, double? Least, double? Most, bool IsAbove, bool IsBelow);

/// <summary>An operation field, perhaps of another tag's class.</summary>
internal sealed record OperationReference(string ClassName, string Field);

/// <summary>A member of a row or a page that is taken out by itself.</summary>
/// <param name="WireName">Its name in JSON; <c>@</c> when the row itself is the key (rows that are plain text).</param>
/// <param name="Property">Its C# property; <see langword="null"/> when the row itself is the key.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether the C# property is an <c>Optional</c>.</param>
internal sealed record RowMember(string WireName, string? Property, TypeRef Type, bool IsOptional = false)
{
    public static RowMember FromProperty(PropertyModel property) => new(property.WireName, property.Name, property.Type, property.IsOptional);
}
