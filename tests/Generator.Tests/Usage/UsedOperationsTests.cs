using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;
using static Gameball.Generator.Tests.Usage.UsageDocument;

namespace Gameball.Generator.Tests.Usage;

/// <summary>The parts of a client that a project gets with <c>GameballOperations</c> set to <c>used</c>, by the way in which its code uses them.</summary>
public sealed class UsedOperationsTests
{
    private const string Call = "class P { void M(Gameball.GameballClient client) => client.Orders.TrackOrderAsync(new() { Id = \"1\" }); }";

    [Fact]
    public void AllIsTheDefaultAndAnEditorsChoice()
    {
        var all = Parts(GeneratorRun.Create(Project with { Code = Call }));

        all.ShouldContain("Customers.GetCustomerAsync");
        all.ShouldContain("Paid");
        Parts(GeneratorRun.Create(Project.Set("GameballOperations", "All") with { Code = Call })).ShouldBe(all);
        Parts(GeneratorRun.Create(Used(Call).Set("DesignTimeBuild", "true"))).ShouldBe(all);
    }

    [Fact]
    public void ACallKeepsItsOperationWithItsBodies() => ShouldHave(Call, TrackOrder);

    [Fact]
    public void AProjectWithoutACallGetsTheClientAlone()
    {
        ShouldHave("");
        ShouldHave("class P { object M() => new Gameball.GameballClient(new()).SendAsync(System.Net.Http.HttpMethod.Get, \"/\"); }");
    }

    [Theory]
    [InlineData("class P { void M(Gameball.IOrdersClient orders) => orders.TrackOrderWithResponseAsync(new() { Id = \"1\" }); }", TrackOrder)]
    [InlineData("class P { void M(Gameball.IOrdersClient orders) => orders.ListOrdersAllAsync(); }", ListOrders)]
    [InlineData("class P { object M(Gameball.GameballClient client) => client.Orders.Imports; }", Imports)]
    [InlineData("class P { async void M(Gameball.GameballClient client) { var job = await client.BackgroundJobs.GetJobAsync(1); } }", "BackgroundJobs.GetJobAsync Job")]
    [InlineData("class P { System.Delegate M(Gameball.GameballClient client) => client.Customers.GetCustomerAsync; }", GetCustomer)]
    [InlineData("class P { void M(Gameball.GameballClient client) => client.Customers.CustomersSaveAsync(new()); }", "Customers.CustomersSaveAsync Note")]
    public void EveryMemberOfAnOperationKeepsIt(string code, string parts) => ShouldHave(code, parts);

    [Theory]
    [InlineData("class P { string M() => nameof(Gameball.IOrdersClient.TrackOrderAsync); }", TrackOrder)]
    [InlineData("class P { void M(dynamic client) => client.Orders.TrackOrderAsync(null); }", TrackOrder)]
    [InlineData("class P { void M(Gameball.GameballClient c) => c.@Orders.@TrackOrderAsync(new() { Id = \"1\" }); }", TrackOrder)]
    [InlineData(@"class P { void M(Gameball.GameballClient c) => c.\u004frders.Track\U0000004frderAsync(new() { Id = ""1"" }); }", TrackOrder)]
    [InlineData("class P { void M(Gameball.GameballClient c) => c.Ord\u200Ders.TrackOrderAsync(new() { Id = \"1\" }); }", TrackOrder)]
    [InlineData("class P { string M(Gameball.GameballClient c) => $\"{c.Orders.TrackOrderAsync(new() { Id = \"1\" })}\"; }", TrackOrder)]
    [InlineData("class P { object M(System.IServiceProvider p) => p.GetService(typeof(Gameball.ICustomersClient))!; }", "Customers")]
    [InlineData("class P { System.Type M() => System.Type.GetType(\"Gameball.Mail\")!; }", "Mail")]
    public void EveryWayToNameAnOperationKeepsIt(string code, string parts) => ShouldHave(code, parts);

    [Theory]
    [InlineData("class P { System.Type M() => typeof(Gameball.Customer); }", "Customer")]
    [InlineData("global using Posted = Gameball.Paid; class P { Posted? M() => null; }", "Paid")]
    [InlineData("using static Gameball.Channel; class P { object M() => Web; }", "Channel")]
    [InlineData("using Gameball; class P { bool M(object o) => o is Row { Id: \"1\" }; }", "Row")]
    [InlineData("using Gameball; class P { int M(object o) => o switch { Mail => 1, _ => 2 }; }", "Mail")]
    [InlineData("namespace Gameball { partial record Points { internal bool AreMany => true; } }", "Points")]
    [InlineData("[System.ComponentModel.TypeConverter(typeof(Gameball.Note))] class P { }", "Note")]
    [InlineData("/// <summary>See <see cref=\"Gameball.Line\"/>.</summary>\nclass P { }", "Line")]
    [InlineData("static class P { public static string Text(this Gameball.Note note) => \"\"; }", "Note")]
    [InlineData("class P { object M() => Gameball.GameballJson.Converters.LineJson.Instance; }", "Line")]
    [InlineData("class P { object? M(string s) => System.Text.Json.JsonSerializer.Deserialize<Gameball.Failure>(s, Gameball.GameballJson.Options); }", "Failure")]
    public void EveryWayToNameATypeKeepsIt(string code, string parts) => ShouldHave(code, parts);

    [Fact]
    public void ATypeThatNoCodeNamesIsKeptForTheMemberThatCodeNames() => ShouldHave(
        """
        class P
        {
            async System.Threading.Tasks.Task<string?> M(Gameball.GameballClient client)
            {
                await client.Orders.TrackOrderAsync(new() { Id = "1", Channel = "web", Place = new() { City = "x" } });
                var customer = await client.Customers.GetCustomerAsync();
                return customer.Contact?.AsPhone?.Digits ?? customer.Contact?.AsMail?.Address;
            }
        }
        """,
        TrackOrder + " Channel Place",
        GetCustomerInFull);

    [Fact]
    public void AClassThatImplementsAnInterfaceKeepsTheMembersThatItImplements() => ShouldHave(
        """
        using System.Threading;
        using System.Threading.Tasks;
        using Gameball;

        class Fake : ICustomersClient
        {
            Task<Customer> ICustomersClient.GetCustomerAsync(GameballCallOptions? options, CancellationToken cancellationToken) => Task.FromResult(new Customer());
        }

        class Faked : IGameballClient
        {
            public ICustomersClient Customers => new Fake();

            public Task<GameballResponse<System.Text.Json.JsonElement>> SendAsync(
                System.Net.Http.HttpMethod method, string path, GameballBody? body, GameballCallOptions? options, CancellationToken cancellationToken) =>
                throw new System.NotSupportedException();
        }
        """,
        GetCustomer);

    [Fact]
    public void AMethodsNameAloneKeepsNothing() =>
        ShouldHave("class P { void TrackOrderAsync() { } void GetCustomerAsync() { } string Order => \"\"; }", "Order");

    [Fact]
    public void AnInterfaceOfTheProjectExtendsAnAreaWithoutOperations() =>
        ShouldHave("namespace Gameball { partial interface IOrdersClient { internal string Name => \"\"; } }", "Orders");

    [Theory]
    [InlineData("Page.razor", "@inject Gameball.IOrdersClient Orders\n<p>@(await Orders.TrackOrderAsync(order))</p>", TrackOrder)]
    [InlineData("Page.CSHTML", "@model Gameball.Note", "Note")]
    [InlineData("Page.xaml", "<Label x:DataType=\"gb:Mail\" />", "Mail")]
    [InlineData("notes.txt", "Orders.TrackOrderAsync", "")]
    public void MarkupOfOtherGeneratorsIsReadAsText(string path, string text, string parts) =>
        Parts(GeneratorRun.Create(Used("").With(new TestDocument(path, text, isSpec: false)))).ShouldBe(Split(parts.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)), ignoreOrder: true);

    [Fact]
    public void SelectedTagsApplyBeforeTheCode()
    {
        var project = Used(Call + "class Q { string M() => \"Customers GetCustomerAsync\"; }").Set("GameballIncludeTags", "Orders|Background jobs");

        Parts(GeneratorRun.Create(project)).ShouldBe(Split(TrackOrder), ignoreOrder: true);
    }

    private static void ShouldHave(string code, params string[] parts) =>
        Parts(GeneratorRun.Create(Used(code))).ShouldBe(Split(parts), ignoreOrder: true);
}
