using System;
using System.Threading.Tasks;
using Npgsql;

namespace Gameball.Fleet.Tests;

/// <summary>The store in a real PostgreSQL.</summary>
public sealed class ServerStoreTests() : FleetStoreTests(new ServerStore())
{
    private sealed class ServerStore : ITestStore
    {
        private static readonly NpgsqlDataSource s_source = NpgsqlDataSource.Create(
            Environment.GetEnvironmentVariable("GAMEBALL_FLEET_POSTGRES") ?? throw new InvalidOperationException(
                "Set GAMEBALL_FLEET_POSTGRES to the connection string of a PostgreSQL server, as tests/Fleet/run.sh does."));

        public IFleetStore Store { get; } = new PostgresFleetStore(s_source);

        public async Task SetVersionAsync(int version)
        {
            await s_source.ExecuteAsync("DELETE FROM gameball_fleet.schema_version WHERE version > @version", default, ("version", version));
            await s_source.ExecuteAsync(
                "INSERT INTO gameball_fleet.schema_version (version) VALUES (@version) ON CONFLICT DO NOTHING", default, ("version", version));
        }
    }
}
