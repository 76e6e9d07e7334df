using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace Gameball.Fleet;

/// <summary>Creates and updates the schema: each file of <c>Store/Schema</c> is one version and is applied once.</summary>
internal static class SchemaMigration
{
    // Any number; all processes that migrate take the same lock.
    private const long Lock = 0x67616d6562616c6c;

    public static int Newest { get; } = Versions().Max();

    /// <exception cref="GameballFleetException">The schema is of a newer version.</exception>
    public static async Task ApplyAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock({Lock.ToString(CultureInfo.InvariantCulture)})", cancellationToken).ConfigureAwait(false);
        await RunAsync(
            connection,
            """
            CREATE SCHEMA IF NOT EXISTS gameball_fleet;
            CREATE TABLE IF NOT EXISTS gameball_fleet.schema_version (
                version int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now());
            """,
            cancellationToken).ConfigureAwait(false);
        var applied = await VersionAsync(connection, cancellationToken).ConfigureAwait(false);
        Require(applied);
        foreach (var version in Versions().Order().Where(version => version > applied))
        {
            await RunAsync(connection, Text(version), cancellationToken).ConfigureAwait(false);
            await RunAsync(
                connection,
                $"INSERT INTO gameball_fleet.schema_version (version) VALUES ({version.ToString(CultureInfo.InvariantCulture)})",
                cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="GameballFleetException">A schema of this version is newer than the program.</exception>
    public static void Require(int applied)
    {
        if (applied > Newest)
        {
            throw new GameballFleetException(
                GameballFleetError.NewerSchema,
                $"The schema gameball_fleet has version {applied}, and this program knows version {Newest}. Update the program. Nothing was sent.");
        }
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM gameball_fleet.schema_version", connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static int[] Versions() =>
    [
        .. typeof(SchemaMigration).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => int.Parse(Path.GetFileNameWithoutExtension(name), CultureInfo.InvariantCulture)),
    ];

    private static string Text(int version)
    {
        using var stream = typeof(SchemaMigration).Assembly.GetManifestResourceStream(
            version.ToString("000", CultureInfo.InvariantCulture) + ".sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
