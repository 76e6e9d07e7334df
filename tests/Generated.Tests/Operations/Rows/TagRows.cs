using System.Collections.Generic;
using Shouldly;

namespace Gameball.Generated.Tests.Operations.Rows;

internal static class TagRows
{
    private const string Done = """{"success":true,"message":"Updated."}""";

    public static IReadOnlyList<OperationRow> All { get; } =
    [
        new("Tags.AttachAsync", "POST customers/c-1/tags", true, Done, async gameball =>
            (await gameball.Tags.AttachAsync("c-1", new() { Tags = "vip, newsletter" })).Success.ShouldBe(true))
        {
            Body = """{"tags":"vip, newsletter"}""",
        },
        new("Tags.RemoveAsync", "DELETE customers/c-1/tags", true, Done, async gameball =>
            (await gameball.Tags.RemoveAsync("c-1", new() { Tags = "vip" })).Message.ShouldBe("Updated."))
        {
            Body = """{"tags":"vip"}""",
        },
        new("Tags.RemoveOneAsync", "DELETE customers/c-1/tags/tea%20lover", true, Done, async gameball =>
            (await gameball.Tags.RemoveOneAsync("c-1", "tea lover")).Success.ShouldBe(true)),
    ];
}
