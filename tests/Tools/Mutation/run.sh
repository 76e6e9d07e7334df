#!/usr/bin/env bash
# Mutation scores: Stryker changes an area of the runtime in hundreds of small ways, and the area's tests must notice 85 % of the changes at
# least, or this fails. Each area has a file beside this one that names its code and its tests. Takes ten to thirty minutes an area on two cores;
# on a busy machine some changes are noticed by running out of time alone. The reports are in artifacts/mutation/AREA/reports.
#   tests/Tools/Mutation/run.sh [AREA…]     limits, authentication, batches, failures; all of them unless some are named
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dotnet tool restore
[ $# -gt 0 ] || set -- limits authentication batches failures
status=0
for area in "$@"; do
    nice -n 10 dotnet stryker --config-file "Tools/Mutation/$area.json" --output "../artifacts/mutation/$area" || status=1
done
exit $status
