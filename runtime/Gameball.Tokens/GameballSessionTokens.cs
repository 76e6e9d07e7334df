using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gameball;

/// <summary>
/// Creates session tokens, which identify the customer to Gameball's widget: a JWT signed with HS256 inside a JWE (A256KW, A256CBC-HS512),
/// both with the account's secret key. Safe for concurrent use.
/// </summary>
public sealed class GameballSessionTokens
{
    // The documentation says "at least", but A256KW requires a key of exactly 256 bits.
    private const int KeyBytes = 32;

    // The token has no nbf and iat, because Gameball documents only exp.
    private static readonly JsonWebTokenHandler s_handler = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly SigningCredentials _signing;
    private readonly EncryptingCredentials _encrypting;
    private readonly TimeProvider _time;

    /// <summary>Creates the token factory for a secret key.</summary>
    /// <param name="secretKey">The account's secret key, 32 bytes in UTF-8.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> uses the system's clock.</param>
    /// <exception cref="ArgumentException">The key does not have 32 bytes. The message contains its length and not its value.</exception>
    public GameballSessionTokens(string secretKey, TimeProvider? timeProvider = null)
    {
        var bytes = Encoding.UTF8.GetBytes(secretKey ?? throw new ArgumentNullException(nameof(secretKey)));
        if (bytes.Length != KeyBytes)
        {
            throw new ArgumentException(
                $"Session tokens need a secret key of exactly {KeyBytes} bytes (A256KW); this one has {bytes.Length}. Use the secret key "
                + "as Gameball's dashboard shows it, without quotes or blanks; if that one has another length, ask Gameball for a new one.",
                nameof(secretKey));
        }

        SymmetricSecurityKey key = new(bytes);
        _signing = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
        _encrypting = new EncryptingCredentials(key, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512);
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Creates a token for a customer.</summary>
    /// <param name="customer">The customer that the token identifies.</param>
    /// <param name="expiry">The time at which it expires; truncated to whole seconds.</param>
    /// <returns>The token: five parts separated by dots.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The expiry has passed.</exception>
    public string CreateSessionToken(GameballSessionCustomer customer, DateTimeOffset expiry)
    {
        _ = customer ?? throw new ArgumentNullException(nameof(customer));
        if (expiry <= _time.GetUtcNow())
        {
            throw new ArgumentOutOfRangeException(nameof(expiry), "The session token's expiry must be in the future.");
        }

        Dictionary<string, object> claims = new() { ["customerId"] = customer.CustomerId };
        Add(claims, "customerEmail", customer.Email);
        Add(claims, "customerMobile", customer.Mobile);
        return s_handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            Expires = new DateTime(expiry.UtcTicks - (expiry.UtcTicks % TimeSpan.TicksPerSecond), DateTimeKind.Utc),
            SigningCredentials = _signing,
            EncryptingCredentials = _encrypting,
        });
    }

    private static void Add(Dictionary<string, object> claims, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            claims.Add(name, value!);
        }
    }
}
