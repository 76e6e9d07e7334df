using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace Gameball.Fleet.Tests;

/// <summary>The store in memory.</summary>
public sealed class MemoryStoreTests() : FleetStoreTests(new MemoryTestStore())
{
    private sealed class MemoryTestStore : ITestStore
    {
        private readonly MemoryFleetStore _store = new(new FakeTimeProvider());

        public IFleetStore Store => _store;

        public Task SetVersionAsync(int version)
        {
            _store.SchemaVersion = version;
            return Task.CompletedTask;
        }
    }
}
