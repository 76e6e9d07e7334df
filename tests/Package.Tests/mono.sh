#!/usr/bin/env bash
# Runs the programs that FrameworkTests builds for .NET Framework, in Debian's mono, which it installs if it is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if ! command -v mono > /dev/null; then
    apt-get update -q && apt-get install -y -q --no-install-recommends mono-devel
fi
GAMEBALL_MONO=mono dotnet test tests/Package.Tests --filter FrameworkTests "$@"
