namespace Gameball.FleetSample;

/// <summary>The text of <c>--help</c>.</summary>
internal static class FleetHelp
{
    public const string Text =
        """
        One import on many machines: a coordinator and workers, with PostgreSQL, RabbitMQ and a Gameball.

          coordinator             plans a run or resumes it by name, waits for its end, writes the report
          worker                  works until it is ended (the default)
          migrate                 creates the schemas and the queue
          --scale N               a coordinator and N workers in one process
          single                  the import in one process with a journal, for comparison

          --run NAME              the run's name, by which it is resumed (demo)
          --rows N                the synthetic rows (10000)
          --customers N           their customers (300)
          --batch NAME            cashback, orders or events (cashback)
          --resubmit              orders whose response was lost are sent again
          --partitions N          the partitions of the plan (400)
          --chunk-bytes N         most bytes of a request (1000000)
          --source TEXT           the source's fingerprint (of the rows)
          --report FILE           writes the report as JSON
          --outcomes FILE         writes a line INDEX STATE CODE for each row that did not succeed
          --journal FILE          the journal of single (fleet.journal)
          --deadline SECONDS      the longest time of the run
          --http PORT             /health and /run on the loopback interface
          --threads N             the messages that a worker handles at a time (8)
          --unlimited             no quota in the client
          --console-traces        spans and metrics on the console

        Variables: GAMEBALL_URL, GAMEBALL_API_KEY, GAMEBALL_SECRET_KEY, FLEET_POSTGRES, FLEET_RABBITMQ, FLEET_REDIS, FLEET_LEASE_SECONDS,
        FLEET_SWEEP_SECONDS, FLEET_POLL_MS. README.md has their defaults.

        Exit codes: 0 every row has a final outcome, 1 an unexpected failure, 2 a wrong argument or a GameballFleetException, 3 the run ended early,
        130 it was cancelled.
        """;
}
