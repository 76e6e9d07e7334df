namespace Gameball.Redis.Tests.Store;

/// <summary>The exchanges, over Redis in memory.</summary>
public sealed class InProcessStoreTests() : QuotaStoreTests(new InProcessStore());
