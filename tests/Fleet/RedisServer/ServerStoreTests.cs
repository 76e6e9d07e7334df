using Gameball.Redis.Tests.Store;

namespace Gameball.Redis.Tests;

/// <summary>The exchanges, over a real Redis.</summary>
public sealed class ServerStoreTests() : QuotaStoreTests(new ServerStore())
{
    private protected override int Seeds => 8;
}
