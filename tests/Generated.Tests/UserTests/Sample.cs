using System;

namespace Gameball.Generated.Tests.UserTests;

internal static class Sample
{
    public static TrackOrderRequest Order(string id) =>
        new() { CustomerId = "c-1", OrderId = id, OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = 40m };

    public static BatchOrder Row(string id) =>
        new() { CustomerId = "c-1", OrderId = id, OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = 40m };
}
