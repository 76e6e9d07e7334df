#!/usr/bin/env bash
# Real servers on loopback with data folders of their own: the tests of the limiter over Redis, then an import with one coordinator and three workers
# while processes and servers are killed, and its ledger. It installs the servers if it may. Nothing of it runs longer than the script.
#   --points N     the number of faults, by default 100
#   --rows N       the rows of each import, by default 20000
#   --seed N       the seed of the faults, by default 1
#   --quota M      measures one process and four on one key for M minutes, instead of the import
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
points=100 rows=20000 seed=1 quota=
while [ $# -gt 0 ]; do
    case "$1" in
        --points) points=$2 ;;
        --rows) rows=$2 ;;
        --seed) seed=$2 ;;
        --quota) quota=$2 ;;
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

dotnet build tests/Fleet/RedisServer -c Release -v q --nologo
dotnet build tests/Fleet/FleetProof -c Release -v q --nologo
proof=tests/Fleet/FleetProof/bin/Release/net10.0/FleetProof
$proof redis dotnet test tests/Fleet/RedisServer -c Release --no-build --nologo
if [ -n "$quota" ]; then
    exec $proof quota "$quota"
fi

dotnet build samples/Fleet -c Release -v q --nologo
exec $proof chaos samples/Fleet/bin/Release/net10.0/gameball-fleet.dll "$points" "$rows" "$seed"
