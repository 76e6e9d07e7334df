using System.Threading.Tasks;
using Gameball.Analyzers.Tests.Support;
using Xunit;
using Verify = Gameball.Analyzers.Tests.Support.Verify<
    Gameball.Analyzers.Failures.RetryLayerAnalyzer,
    Gameball.CodeFixes.RemoveHandlerFix>;

namespace Gameball.Analyzers.Tests.Failures;

/// <summary>GBA3003: retries of another library around the client.</summary>
public sealed class RetryLayerTests
{
    private const string Usings = Snippet.Usings
        + """
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Http.Resilience;
        using Polly;
        using Polly.Retry;


        """;

    [Theory]
    [InlineData("services.AddGameball(section).{|GBA3003:AddStandardResilienceHandler|}();", "services.AddGameball(section);")]
    [InlineData("services.AddGameball(o => { }).{|GBA3003:AddStandardHedgingHandler|}();", "services.AddGameball(o => { });")]
    [InlineData("services.AddGameball(\"eu\", section).AddHttpMessageHandler(() => null!).{|GBA3003:AddStandardResilienceHandler|}();", "services.AddGameball(\"eu\", section).AddHttpMessageHandler(() => null!);")]
    [InlineData("services.AddGameball(section).{|GBA3003:AddResilienceHandler|}(\"r\", b => b.AddRetry(new HttpRetryStrategyOptions()));", "services.AddGameball(section);")]
    public async Task AHandlerThatRetriesIsRemoved(string statement, string fixedStatement) =>
        await Verify.RunAsync(Register(statement), Register(fixedStatement));

    [Theory]
    [InlineData("var builder = services.AddGameball(section); builder.{|GBA3003:AddStandardResilienceHandler|}();")]
    [InlineData("services.AddGameball(section).{|GBA3003:AddPolicyHandler|}((IAsyncPolicy<HttpResponseMessage>)null!);")]
    [InlineData("services.AddHttpClient(\"other\").AddStandardResilienceHandler();")]
    [InlineData("services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());")]
    [InlineData("services.AddGameball(section).AddResilienceHandler(\"r\", b => b.AddTimeout(TimeSpan.FromSeconds(9)));")]
    [InlineData("services.AddGameball(section).AddPolicyHandler(new AsyncTimeoutPolicy());")]
    [InlineData("services.AddGameball(section).AddHttpMessageHandler(() => null!);")]
    public async Task OtherHandlersAreReportedIfTheyMayRetryOurClient(string statement) => await Verify.RunAsync(Register(statement));

    [Theory]
    [InlineData("await pipeline.{|GBA3003:ExecuteAsync|}(async stop => await gameball.Transactions.HoldPointsAsync(null!, cancellationToken: stop), token);")]
    [InlineData("await pipeline.{|GBA3003:ExecuteAsync|}(async stop => { (await gameball.Batches.OrderTransactions.ImportAsync([\"o\"], cancellationToken: stop)).EnsureComplete(); }, token);")]
    [InlineData("await typed.{|GBA3003:ExecuteAsync|}(async stop => { await gameball.Transactions.HoldPointsAsync(null!, cancellationToken: stop); return 1; }, token);")]
    [InlineData("await Pipelines.Retries.{|GBA3003:ExecuteAsync|}(async stop => await gameball.Transactions.HoldPointsAsync(null!, cancellationToken: stop), token);")]
    [InlineData("await Pipelines.Limit.ExecuteAsync(async stop => await gameball.Transactions.HoldPointsAsync(null!, cancellationToken: stop), token);")]
    [InlineData("await pipeline.ExecuteAsync(async stop => await gameball.Customers.GetAsync(\"c\", cancellationToken: stop), token);")]
    [InlineData("await pipeline.ExecuteAsync(async stop => await Task.Delay(1, stop), token);")]
    [InlineData("await gameball.Transactions.HoldPointsAsync(null!, cancellationToken: token);")]
    public async Task AWriteInAPipelineIsReported(string statement) => await Verify.RunAsync(
        Usings
        + "internal static class Pipelines { public static readonly ResiliencePipeline Limit = new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromSeconds(1)).Build(); "
        + "public static readonly ResiliencePipeline Retries = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions()).Build(); }\n"
        + "internal static class Program { public static async Task RunAsync(IGameballClient gameball, ResiliencePipeline pipeline, ResiliencePipeline<int> typed, CancellationToken token) { "
        + statement + " } }");

    // The package with AddPolicyHandler is a reference of few projects, so its methods are written here.
    private static string Register(string statement) => Usings
        + "internal interface IAsyncPolicy<T> { } internal sealed class AsyncTimeoutPolicy : IAsyncPolicy<HttpResponseMessage> { }\n"
        + "internal static class PollyHttp { public static IHttpClientBuilder AddPolicyHandler(this IHttpClientBuilder builder, IAsyncPolicy<HttpResponseMessage> policy) => builder; }\n"
        + "internal static class Program { public static void Run(IServiceCollection services, IConfiguration section) { " + statement + " } }";
}
