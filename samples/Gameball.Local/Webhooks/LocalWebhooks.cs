using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Local;

/// <summary>
/// Sends signed events to the registered addresses. A delivery that gets no success is repeated 5, 20 and 60 minutes after the attempt
/// before it, by the server's clock.
/// </summary>
public sealed class LocalWebhooks : IDisposable
{
    /// <summary>The topic of push notifications.</summary>
    public const string NotificationTopic = "customer.notification.push";

    /// <summary>The topic of changes to a customer.</summary>
    public const string ProfileTopic = "customer.profile.updated";

    private const int MaxDeliveries = 1000;

    private readonly object _gate = new();
    private readonly List<WebhookTarget> _targets = [];
    private readonly Queue<WebhookDelivery> _deliveries = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly LocalClock _clock;
    private readonly WebhookSender _sender;
    private long _lastTarget;
    private long _lastDelivery;
    private long _changes;

    internal LocalWebhooks(LocalClock clock, TimeProvider realTime, string secretKey)
    {
        _clock = clock;
        _sender = new WebhookSender(clock, realTime, secretKey);
    }

    /// <summary>The registered addresses.</summary>
    public IReadOnlyList<WebhookTarget> Targets
    {
        get
        {
            lock (_gate)
            {
                return _targets.ToArray();
            }
        }
    }

    /// <summary>The last 1,000 deliveries, oldest first.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries
    {
        get
        {
            lock (_gate)
            {
                return _deliveries.ToArray();
            }
        }
    }

    internal long Changes => Interlocked.Read(ref _changes);

    /// <summary>Registers an address. Registering it again changes nothing.</summary>
    /// <param name="address">An absolute address, http or https.</param>
    /// <returns>The registered address.</returns>
    /// <exception cref="ArgumentException">The address is not absolute, or neither http nor https.</exception>
    public WebhookTarget Add(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException("A webhook's address is absolute and begins with http:// or https://.", nameof(address));
        }

        lock (_gate)
        {
            if (_targets.Find(known => known.Address == address) is { } known)
            {
                return known;
            }

            var target = new WebhookTarget(++_lastTarget, address);
            _targets.Add(target);
            Changed();
            return target;
        }
    }

    /// <summary>Removes an address. Deliveries to it that are in progress continue.</summary>
    /// <param name="id">The address's id.</param>
    /// <returns>Whether it was registered.</returns>
    public bool Remove(long id)
    {
        lock (_gate)
        {
            Changed();
            return _targets.RemoveAll(target => target.Id == id) > 0;
        }
    }

    /// <summary>Sends an event to all registered addresses.</summary>
    /// <param name="topic">The topic, such as <see cref="ProfileTopic"/>.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="data">The event's data: a list of messages or an object, as Gameball's documentation describes them.</param>
    /// <returns>The deliveries, one for each address.</returns>
    public IReadOnlyList<WebhookDelivery> Send(string topic, string customerId, JsonNode data)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentException.ThrowIfNullOrEmpty(customerId);
        ArgumentNullException.ThrowIfNull(data);
        var body = Envelope(topic, customerId, data);
        List<WebhookDelivery> sent = [];
        lock (_gate)
        {
            foreach (var target in _targets)
            {
                var delivery = new WebhookDelivery(++_lastDelivery, target.Address, topic, customerId, _clock.GetUtcNow(), body, _sender.Sign(body));
                sent.Add(delivery);
                _deliveries.Enqueue(delivery);
            }

            while (_deliveries.Count > MaxDeliveries)
            {
                _deliveries.Dequeue();
            }
        }

        Changed();
        var stopping = _stopping.Token;
        foreach (var delivery in sent)
        {
            _ = Task.Run(() => _sender.DeliverAsync(delivery, Changed, stopping), CancellationToken.None);
        }

        return sent;
    }

    /// <summary>Ends all deliveries.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _sender.Dispose();
        _stopping.Dispose();
    }

    private void Changed() => Interlocked.Increment(ref _changes);

    private string Envelope(string topic, string customerId, JsonNode data)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("event", topic);
            json.WriteNumber("client_id", 1);
            json.WriteString("customer_id", customerId);
            json.WriteString("gb_customer_id", customerId);
            json.WriteString("created_at", _clock.GetUtcNow());
            json.WritePropertyName("data");
            data.WriteTo(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}

/// <summary>A registered address.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Address">The address.</param>
public sealed record WebhookTarget(long Id, Uri Address);
