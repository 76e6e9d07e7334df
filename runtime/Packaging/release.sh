#!/usr/bin/env bash
# Makes the packages of a release from the last commit and pushes nothing: the last lines are the commands for that.
#
#   runtime/Packaging/release.sh                   the version of the newest tag (v1.2.3), or a preview after it
#   GAMEBALL_BASELINE=1.1.0 runtime/Packaging/release.sh
#                                          compared with the version 1.1.0 that was published before: a removed member is an error
#
# It packs two clean copies of the commit in two folders and compares every byte. The tests are no part of it: .ci/run has them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

packages=artifacts/release
limit=4000000 # bytes of Gameball.Generated, which every user downloads

[ -z "$(git status --porcelain)" ] || { echo "There are changes without a commit: a release is made of a commit." >&2; exit 1; }
[ -n "$(git tag --points-at HEAD 'v*')" ] || echo "No tag v… at this commit: the packages are a preview."

# The times inside the packages are those of the commit, wherever and whenever they are made.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

copies=$(mktemp -d)
trap 'rm -rf "$copies"' EXIT
for copy in first second; do
    git clone --quiet . "$copies/$copy"
    # The packages name the repository that people can read, not this folder.
    git -C "$copies/$copy" remote remove origin
    if url=$(git remote get-url origin 2> /dev/null); then git -C "$copies/$copy" remote add origin "$url"; fi
    (cd "$copies/$copy" && dotnet pack -c Release -o artifacts -v quiet --nologo "-p:GameballBaseline=${GAMEBALL_BASELINE:-}")
done

failed=0
for package in "$copies/first/artifacts"/*.*nupkg; do
    cmp "$package" "$copies/second/artifacts/$(basename "$package")" || failed=1
done
[ "$failed" = 0 ] || { echo "Two builds of the same commit differ." >&2; exit 1; }
echo "Two builds of $(git rev-parse --short HEAD) have the same bytes."

rm -rf "$packages"
mkdir -p "$packages"
cp "$copies/first/artifacts"/*.*nupkg "$packages"
(cd "$packages" && sha256sum -- * > SHA256SUMS)
for package in "$packages"/*.*nupkg; do
    printf '%10d  %s\n' "$(wc -c < "$package")" "$(basename "$package")"
done

main=$(echo "$packages"/Gameball.Generated.[0-9]*.nupkg)
[ "$(wc -c < "$main")" -le "$limit" ] || { echo "$main is larger than $limit bytes." >&2; exit 1; }
unzip -l "$main" | grep -q tools/ahead/ || { echo "$main has no images of the generator, because their compiler was not restored." >&2; exit 1; }

# The symbols (.snupkg) beside a package are pushed with it.
echo "To publish:"
for package in "$packages"/*.nupkg; do
    echo "  dotnet nuget push $package --source \$NUGET_SOURCE --api-key \$NUGET_API_KEY"
done
