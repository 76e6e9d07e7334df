namespace Gameball.Generator.Model;

/// <summary><c>x-gameball-batch</c> on a create operation: the description of how any number of rows become jobs.</summary>
/// <param name="Property">The tag client's property: <c>Orders</c>.</param>
/// <param name="Name">The extension's name as written: <c>orders</c>.</param>
/// <param name="CreateField"><see cref="OperationModel.Field"/> of the create operation, which is in the same tag.</param>
/// <param name="Status">The operation that returns the state of a job. Without one the batch is not generated, after a problem.</param>
/// <param name="Stop">The operation that stops a job, if the API has one.</param>
/// <param name="Items">Wire name of the request's property that holds the rows: <c>body</c>.</param>
/// <param name="MaxItems">The maximum number of rows in one request.</param>
/// <param name="Row">Type of a row.</param>
/// <param name="RowKey">The member that identifies a row in the job's outcome; <see langword="null"/> without one.</param>
/// <param name="PartitionKey">The member within whose value rows keep their order (a customer); <see langword="null"/> without one.</param>
/// <param name="Bounds">The bounds that the document sets for the row's values.</param>
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

/// <summary>The minimum and maximum of a number or of a string's length.</summary>
/// <param name="IsAbove">Whether <paramref name="Least"/> is exclusive.</param>
/// <param name="IsBelow">Whether <paramref name="Most"/> is exclusive.</param>
internal sealed record RowBound(RowMember Member, double? Least, double? Most, bool IsAbove, bool IsBelow);

/// <summary>An operation field, perhaps of another tag's class.</summary>
internal sealed record OperationReference(string ClassName, string Field);

/// <summary>A member of a row or a page that the runtime reads separately.</summary>
/// <param name="WireName">Its name in JSON; <c>@</c> when the row itself is the key (rows that are plain strings).</param>
/// <param name="Property">Its C# property; <see langword="null"/> when the row itself is the key.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether the C# property is an <c>Optional</c>.</param>
/// <param name="Owner">The member whose value has this one; <see langword="null"/> if the row or page itself has it.</param>
internal sealed record RowMember(string WireName, string? Property, TypeRef Type, bool IsOptional = false, RowMember? Owner = null)
{
    /// <summary>The names from the row or page to the member, with dots between them.</summary>
    public string Path => Owner is null ? WireName : $"{Owner.Path}.{WireName}";

    public static RowMember FromProperty(PropertyModel property, RowMember? owner = null) =>
        new(property.WireName, property.Name, property.Type, property.IsOptional, owner);
}
