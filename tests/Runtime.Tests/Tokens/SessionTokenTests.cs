using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Tokens;

/// <summary>The widget's tokens, decrypted with the library that Gameball's documentation recommends.</summary>
public sealed class SessionTokenTests
{
    private const string Secret = "gb_test_secret-of-exactly-32-byt";

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task ContainsTheDocumentedClaimsAndNoOthers()
    {
        var expiry = _time.GetUtcNow().AddHours(1);
        var token = Tokens().CreateSessionToken(new("c1") { Email = "ann@example.com", Mobile = "+201" }, expiry);

        var inner = await OpenAsync(token, Secret);
        inner.Claims.ToDictionary(claim => claim.Type, claim => claim.Value).ShouldBe(
            new Dictionary<string, string>
            {
                ["customerId"] = "c1",
                ["customerEmail"] = "ann@example.com",
                ["customerMobile"] = "+201",
                ["exp"] = expiry.ToUnixTimeSeconds().ToString(),
            },
            ignoreOrder: true);
        inner.Alg.ShouldBe("HS256");
        JsonWebToken outer = new(token);
        (outer.Alg, outer.Enc).ShouldBe(("A256KW", "A256CBC-HS512"));
        token.Split('.').Length.ShouldBe(5);
    }

    [Fact]
    public async Task MayExpireAtTheLatestPossibleTime()
    {
        var token = Tokens().CreateSessionToken(new("c1"), DateTimeOffset.MaxValue);

        (await OpenAsync(token, Secret)).Claims.Single(claim => claim.Type == "exp").Value.ShouldBe("253402300799");
        Should.Throw<ArgumentOutOfRangeException>(() => Tokens().CreateSessionToken(new("c1"), DateTimeOffset.MinValue));
    }

    [Fact]
    public async Task OmitsMissingValues()
    {
        var token = Tokens().CreateSessionToken(new("c1") { Email = " " }, _time.GetUtcNow().AddMinutes(1));

        (await OpenAsync(token, Secret)).Claims.Select(claim => claim.Type).ShouldBe(["customerId", "exp"], ignoreOrder: true);
    }

    [Fact]
    public async Task DoesNotOpenWithAnotherKey()
    {
        var token = Tokens().CreateSessionToken(new("c1"), _time.GetUtcNow().AddHours(1));

        await Should.ThrowAsync<SecurityTokenException>(() => OpenAsync(token, "another-secret-of-exactly-32-byt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short-canary")]
    [InlineData("canary-secret-of-thirty-one-byt")]
    [InlineData("canary-secret-of-exactly-33-bytes")]
    [InlineData("canary-é-secret-of-32-characters")]
    public void AKeyOfAnotherLengthIsRejectedWithoutBeingShown(string secret)
    {
        var error = Should.Throw<ArgumentException>(() => new GameballSessionTokens(secret));

        error.Message.ShouldContain("exactly 32 bytes");
        error.Message.ShouldContain($"has {Encoding.UTF8.GetByteCount(secret)}.");
        error.ToString().ShouldNotContain("canary");
    }

    [Fact]
    public void AnExpiredTokenOrOneWithoutACustomerIsRejected()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Tokens().CreateSessionToken(new("c1"), _time.GetUtcNow()));
        Should.Throw<ArgumentException>(() => new GameballSessionCustomer(" "));
    }

    private GameballSessionTokens Tokens() => new(Secret, _time);

    private static async Task<JsonWebToken> OpenAsync(string token, string secret)
    {
        SymmetricSecurityKey key = new(Encoding.UTF8.GetBytes(secret));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            TokenDecryptionKey = key,
            IssuerSigningKey = key,
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        });
        return result.IsValid ? ((JsonWebToken)result.SecurityToken).InnerToken : throw result.Exception;
    }
}
