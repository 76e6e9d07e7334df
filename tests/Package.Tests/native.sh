#!/usr/bin/env bash
# Publishes the quick start with the local Gameball as a native program, and runs it. Needs clang or gcc.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
published=$(dotnet publish samples/QuickStart -r linux-x64 -p:QuickStartTarget=net8.0 -o "$output" -nologo)
echo "$published"
[[ $published != *warning\ IL* ]]
GAMEBALL_API_KEY='' GAMEBALL_SECRET_KEY='' "$output/QuickStart" | tee "$output/lines"
grep -q "5,000 rows in = 4,985 succeeded + 15 failed + 0 unprocessed + 0 unknown" "$output/lines"
