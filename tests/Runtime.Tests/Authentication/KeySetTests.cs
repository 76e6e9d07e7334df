using System;
using System.Collections.Generic;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>The keys of one request: which account they name, and what of them is secret.</summary>
public sealed class KeySetTests
{
    // Journals keep these values: another way to compute them would refuse every journal that was written before.
    [Theory]
    [InlineData("gb_test_a", "secret-1", "zed", "eG3e9Aq64TEjUW5B")]
    [InlineData("gb_test_a", null, null, "eG3e9Aq64TEjUW5B")]
    [InlineData(null, "secret-1", "zed", "9+fDbkWOgOa2osZ9")]
    [InlineData(null, null, "zed", "ro9QgKNI+/6yx3aV")]
    public void TheFirstKeyThatIsGivenNamesTheAccount(string? apiKey, string? secretKey, string? credential, string account) =>
        new KeySet(new GameballKeys(apiKey, secretKey), Credentials(credential)).Account.ShouldBe(account);

    [Fact]
    public void WithoutKeysTheAccountIsTheOneOfNoKey() => new KeySet(null, Credentials(null)).Account.ShouldBe("47DEQpj8HBSa+/TI");

    [Theory]
    [InlineData("user:password", new[] { "user:password", "password" })]
    [InlineData(":password", new[] { ":password", "password" })]
    [InlineData("user:a:b", new[] { "user:a:b", "a:b" })]
    [InlineData("user:", new[] { "user:" })]
    [InlineData("plain", new[] { "plain" })]
    public void ThePasswordOfBasicAuthenticationIsASecretByItself(string credential, string[] secrets) =>
        new KeySet(null, Credentials(credential)).Secrets().ShouldBe(secrets);

    [Fact]
    public void BothKeysAndAllCredentialsAreSecret() =>
        new KeySet(new GameballKeys("gb_test_a", "secret-1"), Credentials("zed")).Secrets().ShouldBe(["gb_test_a", "secret-1", "zed"]);

    [Fact]
    public void ACredentialThatCannotBeSentIsRefusedByItsSetting() =>
        Should.Throw<ArgumentException>(() => new KeySet(null, Credentials(" "))).ParamName.ShouldBe("GameballOptions.Credentials[\"partner\"]");

    [Theory]
    [InlineData(" ", null, true, "GameballCallOptions.Keys.ApiKey")]
    [InlineData(null, " ", true, "GameballCallOptions.Keys.SecretKey")]
    [InlineData(" ", null, false, "GameballOptions.ApiKey")]
    [InlineData(null, " ", false, "GameballOptions.SecretKey")]
    public void AKeyThatCannotBeSentIsRefusedByItsSetting(string? apiKey, string? secretKey, bool isOfCall, string setting) =>
        Should.Throw<ArgumentException>(() => new KeySet(new GameballKeys(apiKey, secretKey), Credentials(null), isOfCall))
            .ParamName.ShouldBe(setting);

    [Fact]
    public void ASetShowsNoKeyAsText()
    {
        new KeySet(null, Credentials("zed-secret")).ToString().ShouldBe("keys of another server");
        var own = new KeySet(new GameballKeys("gb_test_abcdef", "secret-123456"), Credentials("zed-secret")).ToString();
        own.ShouldNotContain("abcdef");
        own.ShouldNotContain("123456");
        own.ShouldNotContain("zed-secret");
        own.ShouldNotBe("keys of another server");
    }

    private static Dictionary<string, string> Credentials(string? partner) =>
        partner is null ? [] : new(StringComparer.Ordinal) { ["partner"] = partner };
}
