#!/usr/bin/env bash
# Writes the public surface of the runtime's libraries anew: PublicApi/PublicAPI.Unshipped.txt has what all targets of a library have,
# PublicApi/TARGET/PublicAPI.Unshipped.txt what only that target has. Arguments are names of libraries: public-api.sh Gameball.Tokens
# Nothing is published yet, so everything is "unshipped". With a release the lines move to PublicAPI.Shipped.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export LC_ALL=C

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
projects=("$@")
[ $# -gt 0 ] || projects=(Gameball.Runtime Gameball.Tokens Gameball.AspNetCore Gameball.DependencyInjection Gameball.Redis Gameball.Testing Gameball.Aspire Gameball.Wolverine)

# The analyzer reports each public symbol that the files do not have, and the compiler's log has the symbol's whole declaration.
declarations() {
    { grep -o '"APIName": "\([^"\\]\|\\.\)*"' "$1" || true; } | sed 's/^"APIName": "//; s/"$//; s/\\"/"/g; s/\\\\/\\/g' | sort -u
}

write() {
    mkdir -p "$(dirname "$1")"
    { echo '#nullable enable'; cat; } > "$1"
}

for project in Gameball.*; do
    mkdir "$logs/$project"
done

for project in "${projects[@]}"; do
    rm -rf "${project:?}/PublicApi"
    write "$project/PublicApi/PublicAPI.Shipped.txt" < /dev/null
    write "$project/PublicApi/PublicAPI.Unshipped.txt" < /dev/null
done

for project in "${projects[@]}"; do
    dotnet build "$project" -c Release -v quiet --nologo -p:TreatWarningsAsErrors=false "-p:PublicApiLogs=$logs/" > "$logs/out.txt" \
        || { cat "$logs/out.txt"; exit 1; }
done

for project in "${projects[@]}"; do
    for log in "$logs/$project"/*.sarif; do
        declarations "$log" > "${log%.sarif}.txt"
    done

    lists=("$logs/$project"/*.txt)
    cp "${lists[0]}" "$logs/common"
    for list in "${lists[@]}"; do
        comm -12 "$logs/common" "$list" > "$logs/both"
        mv "$logs/both" "$logs/common"
    done

    write "$project/PublicApi/PublicAPI.Unshipped.txt" < "$logs/common"
    for list in "${lists[@]}"; do
        own=$(comm -13 "$logs/common" "$list")
        [ -z "$own" ] || write "$project/PublicApi/$(basename "$list" .txt)/PublicAPI.Unshipped.txt" <<< "$own"
    done

    echo "$project: $(wc -l < "$logs/common") declarations in all targets"
done
