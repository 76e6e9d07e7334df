#!/usr/bin/env bash
# Mutation scores: Stryker changes an area of the runtime in hundreds of small ways, and this fails if the area's tests detect fewer than 85 %
# of the changes. Each area has a file beside this one that names its code and its tests. It takes ten to thirty minutes an area on two cores;
# on a busy machine some changes are detected only by a timeout. The reports are in artifacts/mutation/AREA/reports.
#   tests/Tools/Mutation/run.sh [AREA…]     limits, authentication, batches, failures; by default all of them
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dotnet tool restore
[ $# -gt 0 ] || set -- limits authentication batches failures
status=0
for area in "$@"; do
    nice -n 10 dotnet stryker --config-file "Tools/Mutation/$area.json" --output "../artifacts/mutation/$area" || status=1
done
exit $status
