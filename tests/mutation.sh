#!/usr/bin/env bash
# Mutation score of the limiter and of the retry decision: Stryker changes them in hundreds of small ways, and the tests of both must notice
# 85 % of the changes at least, or this fails. The simulations of greedy callers sit it out: seconds for each change, and the score is the
# stricter without them. Takes a quarter of an hour on two cores. The report is in artifacts/mutation/reports.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
dotnet tool restore
exec nice -n 10 dotnet stryker --config-file stryker-config.json --output ../artifacts/mutation "$@"
