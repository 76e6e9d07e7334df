using System.Threading.Tasks;
using Gameball.Analyzers.Tests.Support;
using Xunit;
using Verify = Gameball.Analyzers.Tests.Support.Verify<
    Gameball.Analyzers.Values.TransactionIdAnalyzer,
    Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Gameball.Analyzers.Tests.Values;

/// <summary>GBA4002: coupons burnt without a transaction's id.</summary>
public sealed class TransactionIdTests
{
    [Theory]
    [InlineData("await gameball.Coupons.BurnAsync({|GBA4002:new() { CustomerId = \"c\", LockReference = \"l\" }|});")]
    [InlineData("var burn = {|GBA4002:new BurnCouponsRequest { CustomerId = \"c\" }|};")]
    [InlineData("var burn = new BurnCouponsRequest { CustomerId = \"c\", TransactionId = \"t\" };")]
    [InlineData("await gameball.Coupons.BurnAsync(new() { CustomerId = \"c\", TransactionId = orders[0].Id });")]
    [InlineData("await gameball.Coupons.ValidateAsync(\"code\", new() { CustomerId = \"c\" });")]
    [InlineData("var response = new CreateManualTransactionResponse();")]
    [InlineData("var other = new OtherRequest();")]
    public async Task ARequestWithoutTheIdIsReported(string statement) => await Verify.RunAsync(
        Snippet.InMethod(statement) + "namespace Other { }\ninternal sealed record OtherRequest { public string? TransactionId { get; init; } }");
}
