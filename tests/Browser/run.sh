#!/usr/bin/env bash
# Tests the page of the local Gameball and the documentation site in Debian's Chromium, which it installs if it is missing. It writes the site
# if that is missing. Screenshots go to artifacts/browser.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [ -z "${CHROMIUM:-}" ] && [ ! -x /usr/bin/chromium ]; then
    apt-get update -q && apt-get install -y -q chromium
fi
if [ ! -f artifacts/site/index.html ]; then
    dotnet build docs/Site
fi
dotnet test tests/Browser/Browser.Tests.csproj "$@"
