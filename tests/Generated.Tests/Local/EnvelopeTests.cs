using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class EnvelopeTests
{
    [Fact]
    public async Task AnErrorHasTheFiveMembersOfTheEnvelope()
    {
        await using var shop = await LocalShop.OpenAsync();

        var response = await shop.GetAsync("plants");

        (response.Status, response.Code).ShouldBe((404, 4004));
        response.Body.EnumerateObject().Select(member => member.Name).ShouldBe(["code", "type", "message", "documentationUrl", "requestId"]);
        response.Message.ShouldContain("plants");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v3.0/integrations/orders")]
    [InlineData("/api/v4.0/integrations/batch/plants")]
    public async Task UnknownPathsAreNotFound(string path)
    {
        await using var shop = await LocalShop.OpenAsync();

        (await shop.PostAsync(path, "{}")).Code.ShouldBe(4004);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"customerId":"\ud800"}""")]
    public async Task ABodyThatIsNotJSONIsABadRequest(string body)
    {
        await using var shop = await LocalShop.OpenAsync();

        var response = await shop.PostAsync("orders", body);

        (response.Status, response.Code).ShouldBe((400, 3000));
    }

    [Fact]
    public async Task ABodyOverTheLimitIsTooLarge()
    {
        await using var shop = await LocalShop.OpenAsync(maxBodyBytes: Rows.Order("o1").Length);

        (await shop.PostAsync("orders", Rows.Order("o1"))).Status.ShouldBe(200);
        (await shop.PostAsync("orders", Rows.Order("o10"))).Status.ShouldBe(413);
    }
}
