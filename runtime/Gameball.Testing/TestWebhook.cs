using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.Testing;

/// <summary>A webhook as Gameball sends it: the body of an event and the signature over it.</summary>
public sealed class TestWebhook
{
    private readonly byte[] _body;

    private TestWebhook(byte[] body, string signature) => (_body, Signature) = (body, signature);

    /// <summary>The body's bytes.</summary>
    public ReadOnlyMemory<byte> Body => _body;

    /// <summary>The value of the header <see cref="GameballWebhookReceiver.SignatureHeader"/>.</summary>
    public string Signature { get; }

    /// <summary>Builds an event of a topic.</summary>
    /// <param name="secretKey">The account's secret key, which signs the body.</param>
    /// <param name="topic">The topic, such as <c>customer.profile.updated</c>.</param>
    /// <param name="customerId">The shop's id of the customer.</param>
    /// <param name="data">The event's data, as Gameball documents it for the topic.</param>
    /// <param name="createdAt">The event's time; by default the present. A receiver rejects an event that is too old.</param>
    /// <exception cref="ArgumentException">The key is blank.</exception>
    public static TestWebhook Create(string secretKey, string topic, string customerId, JsonNode? data, DateTimeOffset? createdAt = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentException.ThrowIfNullOrEmpty(customerId);
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteString("event", topic);
            json.WriteNumber("client_id", 1);
            json.WriteString("customer_id", customerId);
            json.WriteString("created_at", (createdAt ?? TimeProvider.System.GetUtcNow()).ToString("O", CultureInfo.InvariantCulture));
            json.WritePropertyName("data");
            if (data is null)
            {
                json.WriteNullValue();
            }
            else
            {
                data.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Create(secretKey, buffer.ToArray());
    }

    /// <summary>Signs any body, such as one that is no event.</summary>
    /// <param name="secretKey">The account's secret key.</param>
    /// <param name="body">The body.</param>
    /// <exception cref="ArgumentException">The key is blank.</exception>
    public static TestWebhook Create(string secretKey, string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Create(secretKey, Encoding.UTF8.GetBytes(body));
    }

    /// <summary>Builds the request that delivers the event.</summary>
    /// <param name="address">The endpoint: absolute, or relative to the address of the test's <see cref="HttpClient"/>.</param>
    /// <returns>A new request for each delivery.</returns>
    public HttpRequestMessage ToRequest(string address)
    {
        HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(_body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(GameballWebhookReceiver.SignatureHeader, Signature);
        return request;
    }

    private static TestWebhook Create(string secretKey, byte[] body) => new(body, GameballWebhookReceiver.Sign(body, secretKey));
}
