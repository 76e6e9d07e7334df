using System.Threading.Tasks;
using Gameball.Analyzers.Tests.Support;
using Xunit;
using Verify = Gameball.Analyzers.Tests.Support.Verify<
    Gameball.Analyzers.Calls.ClientLifetimeAnalyzer,
    Gameball.CodeFixes.OneClientFix>;

namespace Gameball.Analyzers.Tests.Calls;

/// <summary>GBA1003: a client for each pass of a loop or for each request.</summary>
public sealed class ClientLifetimeTests
{
    private const string Web = Snippet.Usings
        + """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.DependencyInjection;


        """;

    [Fact]
    public async Task AClientIsMovedOutOfItsLoop() => await Verify.FixesAsync(
        """
        foreach (var order in orders)
        {
            using var client = {|GBA1003:new GameballClient(options)|};
            await client.Customers.DeleteAsync(order.Customer);
        }
        """,
        """
        using var client = new GameballClient(options);
        foreach (var order in orders)
        {
            await client.Customers.DeleteAsync(order.Customer);
        }
        """);

    [Theory]
    [InlineData("while (true) await {|GBA1003:new GameballClient(options)|}.Customers.DeleteAsync(\"c\");")]
    [InlineData("for (var i = 0; i < 3; i++) { using (var client = {|GBA1003:new GameballClient(options)|}) { await client.Customers.DeleteAsync(\"c\"); } }")]
    [InlineData("await Task.WhenAll(orders.Select(async order => { using IDisposable client = {|GBA1003:new GameballClient(options)|}; await Task.Yield(); }));")]
    [InlineData("await Parallel.ForEachAsync(orders, async (order, stop) => { using var client = {|GBA1003:new GameballClient(options)|}; await client.Customers.DeleteAsync(order.Id, cancellationToken: stop); });")]
    public async Task OtherLoopsAreReported(string statements) => await Verify.ReportsAsync(statements);

    [Theory]
    [InlineData("using var client = new GameballClient(options); foreach (var order in orders) await client.Customers.DeleteAsync(order.Customer);")]
    [InlineData("var clients = new List<GameballClient>(); foreach (var order in orders) clients.Add(new GameballClient(options));")]
    [InlineData("var clients = new Dictionary<string, GameballClient>(); foreach (var order in orders) { var client = new GameballClient(options); clients[order.Id] = client; }")]
    [InlineData("foreach (var order in orders) { using var client = new GameballClient(new GameballOptions { ApiKey = order.Id }); await client.Customers.DeleteAsync(\"c\"); }")]
    [InlineData("var all = orders.Select(order => new GameballClient(options)).ToList();")]
    [InlineData("foreach (var order in orders) { IDisposable Make() => new GameballClient(options); Make().Dispose(); }")]
    public async Task OtherClientsAreNotReported(string statements) => await Verify.ReportsAsync(statements);

    [Theory]
    [InlineData("app.MapGet(\"/\", async () => { using var client = {|GBA1003:new GameballClient(options)|}; await client.Customers.DeleteAsync(\"c\"); });")]
    [InlineData("app.MapPost(\"/\", (string id) => {|GBA1003:new GameballClient(options)|}.Customers.DeleteAsync(id));")]
    [InlineData("services.AddScoped(_ => {|GBA1003:new GameballClient(options)|});")]
    [InlineData("services.AddTransient<IGameballClient>(_ => {|GBA1003:new GameballClient(options)|});")]
    [InlineData("services.AddSingleton(_ => new GameballClient(options));")]
    [InlineData("services.AddSingleton<IGameballClient>(_ => new GameballClient(options));")]
    [InlineData("using var client = new GameballClient(options); app.MapGet(\"/\", async () => await client.Customers.DeleteAsync(\"c\"));")]
    public async Task HandlersAndShortLivedServicesAreReported(string statements) => await Verify.RunAsync(
        Web + "internal static class Program { public static void Run(WebApplication app, IServiceCollection services, GameballOptions options) { "
        + statements + " } }");

    [Theory]
    [InlineData("public sealed class Orders : ControllerBase { public async Task Get() { using var client = {|GBA1003:new GameballClient(new())|}; await client.Customers.DeleteAsync(\"c\"); } }")]
    [InlineData("public sealed class Orders : Hub { public Task Get() => {|GBA1003:new GameballClient(new())|}.Customers.DeleteAsync(\"c\"); }")]
    [InlineData("public sealed class Orders { public Task InvokeAsync(HttpContext context) => {|GBA1003:new GameballClient(new())|}.Customers.DeleteAsync(\"c\"); }")]
    [InlineData("public sealed class Orders : ControllerBase { private readonly GameballClient _client = new(new()); public Task Get() => _client.Customers.DeleteAsync(\"c\"); }")]
    [InlineData("public sealed class Orders { public async Task Get() { using var client = new GameballClient(new()); await client.Customers.DeleteAsync(\"c\"); } }")]
    [InlineData("public sealed class Orders { public IGameballClient Create(HttpContext context) => new GameballClient(new()); }")]
    public async Task MethodsThatHandleRequestsAreReported(string type) => await Verify.RunAsync(Web + type);
}
