using System.Linq;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>
/// A job's message for a row is written to reports, journals and files: without keys, and without losing the row's identity.
/// </summary>
public sealed class RowMessageTests
{
    private const string Key = "gb_live_CANARY+1";

    [Theory]
    [InlineData("""{"failed":[{"orderId":"o1","message":"bad {0}","code":"{0}"}]}""")]
    [InlineData("""{"failed":[{"orderId":"o1","error":"bad {0}","errorCode":"x {0}"}]}""")]
    [InlineData("""{"failed":[{"orderId":"o1","error":{"message":"bad {0}","code":"{0}"}}]}""")]
    [InlineData("""{"successful":[{"orderId":"o1","status":"failed","message":"bad gb_live_CANARY%2B1"}]}""")]
    public void ARowsMessageRepeatsNoKey(string response)
    {
        var status = Read($$"""{"status":"{{Key}}","response":{{response.Replace("{0}", Key)}}}""");

        var entry = status.Entries.Single();
        (entry.Succeeded, entry.Fields["orderId"]).ShouldBe((false, "o1"));
        entry.Message.ShouldBe("bad ***");
        (entry.Code ?? "").ShouldNotContain("CANARY");
        status.State.ShouldBe("***");
    }

    [Fact]
    public void MembersThatIdentifyARowAreNotScrubbed()
    {
        var status = Read(
            """{"status":"completed","response":{"failed":[{"orderId":"1234","customerId":"1234","message":"1234"}]}}""");

        var entry = status.Entries.Single();
        (entry.Fields["orderId"], entry.Fields["customerId"], entry.Message).ShouldBe(("1234", "1234", "***"));
    }

    private static BatchJobStatus Read(string json)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return new JobStatusReader("orderId", "customerId", scrubber: new SecretScrubber([Key, "1234"])).Read(ref reader);
    }
}
