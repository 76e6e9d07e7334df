#!/usr/bin/env bash
# Real servers on loopback with data folders of their own: the tests of the limiter over Redis and of the fleet's state in PostgreSQL, then imports
# with one coordinator and three workers while processes and servers are killed, and their ledger. It installs the servers if it may. Nothing of it
# runs longer than the script.
#   --points N        the number of faults, by default 100
#   --rows N          the rows of each import, by default 20000
#   --seed N          the seed of the faults, by default 1
#   --quota M         measures one process and four on one key for M minutes, instead of the faults
#   --throughput N    measures an import of N rows without a quota, in one process and by 1, 2 and 4 workers, instead of the faults
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
points=100 rows=20000 seed=1 quota= throughput=
while [ $# -gt 0 ]; do
    case "$1" in
        --points) points=$2 ;;
        --rows) rows=$2 ;;
        --seed) seed=$2 ;;
        --quota) quota=$2 ;;
        --throughput) throughput=$2 ;;
        *) echo "Unknown option $1" >&2; exit 2 ;;
    esac
    shift 2
done

if ! command -v redis-server > /dev/null || [ ! -e /usr/lib/postgresql/15/bin/postgres ] || [ ! -e /usr/lib/rabbitmq/bin/rabbitmq-server ]; then
    if [ "$(id -u)" != 0 ]; then
        echo "Install redis-server, postgresql and rabbitmq-server, or run this as root." >&2
        exit 1
    fi

    # The packages start their servers; this script has its own.
    apt-get -qq update && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get -qq -y --no-install-recommends install redis-server postgresql rabbitmq-server > /dev/null
fi

dotnet build tests/Fleet/FleetProof -c Release -v q --nologo
proof=tests/Fleet/FleetProof/bin/Release/net10.0/FleetProof
if [ -n "$quota" ]; then
    exec $proof quota "$quota"
fi

dotnet build samples/Fleet -c Release -v q --nologo
fleet=samples/Fleet/bin/Release/net10.0/gameball-fleet.dll
if [ -n "$throughput" ]; then
    exec $proof throughput $fleet "$throughput"
fi

dotnet build tests/Fleet/RedisServer -c Release -v q --nologo
dotnet build tests/Fleet/PostgresServer -c Release -v q --nologo
# A signal ends the proof, which ends its servers and removes their data; without this the shell would end alone.
child=
trap 'kill -TERM $child 2> /dev/null && wait $child || true; exit 143' TERM INT
beside_servers() {
    $proof servers "$@" &
    child=$!
    wait $child
}
beside_servers dotnet test tests/Fleet/RedisServer -c Release --no-build --nologo
beside_servers dotnet test tests/Fleet/PostgresServer -c Release --no-build --nologo
exec $proof chaos $fleet "$points" "$rows" "$seed"
