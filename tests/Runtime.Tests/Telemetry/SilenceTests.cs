using System;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Telemetry;

/// <summary>Apart from all other tests: those listen.</summary>
[CollectionDefinition(nameof(SilenceTests), DisableParallelization = true)]
[Collection(nameof(SilenceTests))]
public sealed class SilenceTests
{
    [Fact]
    public void Where_nobody_listens_nothing_is_made()
    {
        CallWatch.Begin(Calls.Order, "https://api.example.com", NullLogger.Instance, TimeProvider.System).ShouldBeNull();
        Spans.Start("gameball.batch.submit", "orders", 1).ShouldBeNull();
    }
}
