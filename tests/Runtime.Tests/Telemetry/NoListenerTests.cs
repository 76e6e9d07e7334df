using System;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Telemetry;

/// <summary>Not in parallel with other tests, because those have listeners.</summary>
[CollectionDefinition(nameof(NoListenerTests), DisableParallelization = true)]
[Collection(nameof(NoListenerTests))]
public sealed class NoListenerTests
{
    [Fact]
    public void WithoutListenersNothingIsAllocated()
    {
        CallTelemetry.Begin(Calls.Order, "https://api.example.com", NullLogger.Instance, TimeProvider.System).ShouldBeNull();
        Spans.Start("gameball.batch.submit", "orders", 1).ShouldBeNull();
    }
}
