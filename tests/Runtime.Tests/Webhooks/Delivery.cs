using System;
using System.Security.Cryptography;
using System.Text;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;

namespace Gameball.Runtime.Tests.Webhooks;

/// <summary>A webhook as Gameball sends it.</summary>
internal sealed record Delivery(byte[] Body, string? Signature)
{
    public const string Secret = "gb_test_secret";

    /// <summary>The start time of <see cref="FakeTimeProvider"/>.</summary>
    public const string Start = "\"2000-01-01T00:00:00Z\"";

    public static Delivery Create(
        string topic = "customer.profile.updated",
        string createdAt = Start,
        string data = "{}",
        string secret = Secret,
        string more = "") =>
        Signed($"{{\"event\":\"{topic}\",\"created_at\":{createdAt},\"data\":{data}{more}}}", secret);

    public static Delivery Signed(string body, string secret = Secret) =>
        new(Encoding.UTF8.GetBytes(body), Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(body + ":" + secret))));
}
