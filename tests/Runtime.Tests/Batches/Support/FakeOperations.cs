namespace Gameball.Runtime.Tests.Batches;

/// <summary>The operations that the description of a batch must name, for tests that send nothing.</summary>
internal static class FakeOperations
{
    public static OperationInfo Create { get; } = new("create", "POST", "/batch");

    public static OperationInfo Status { get; } = new("status", "GET", "/batch/{jobId}");
}
