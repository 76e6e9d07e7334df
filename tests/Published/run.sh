#!/usr/bin/env bash
# Publishes programs of the packages as native and as trimmed ones, and runs them. Needs the machine's linker (clang or gcc).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dotnet test tests/Published/Published.Tests.csproj "$@"
