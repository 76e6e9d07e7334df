#!/bin/sh
# Two hundred imports of 20,000 rows, each killed at a seeded point and resumed: about ten minutes on two cores. Any argument replaces these.
set -e
cd "$(dirname "$0")"
exec dotnet run -c Release -- --points 200 --rows 20000 --seed 1 "$@"
