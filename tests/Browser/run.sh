#!/usr/bin/env bash
# Tests the page of the local Gameball in Debian's Chromium, which it installs if it is missing. Screenshots go to artifacts/browser.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [ -z "${CHROMIUM:-}" ] && [ ! -x /usr/bin/chromium ]; then
    apt-get update -q && apt-get install -y -q chromium
fi
dotnet test tests/Browser/Browser.Tests.csproj "$@"
