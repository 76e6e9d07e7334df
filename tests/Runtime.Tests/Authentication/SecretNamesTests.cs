using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>Which headers of a caller are likely to hold a secret, by their names.</summary>
public sealed class SecretNamesTests
{
    [Theory]
    [InlineData("Authorization")]
    [InlineData("Cookie")]
    [InlineData("X-Credential")]
    [InlineData("X-Api-KEY")]
    [InlineData("KeyId")]
    [InlineData("x-password")]
    [InlineData("X-Client-Secret")]
    [InlineData("X-Session")]
    [InlineData("X-Signature")]
    [InlineData("X-Gateway-Token")]
    public void ItIsASecret(string header) => SecretNames.Suggests(header).ShouldBeTrue();

    [Theory]
    [InlineData("X-Request-Id")]
    [InlineData("Accept-Language")]
    [InlineData("")]
    [InlineData("Idempotency-Key")]
    [InlineData("X-Idempotency-Key")]
    [InlineData("X-CORRELATION-KEY")]
    public void ItIsNotASecret(string header) => SecretNames.Suggests(header).ShouldBeFalse();
}
