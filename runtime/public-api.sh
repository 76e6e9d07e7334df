#!/usr/bin/env bash
# Writes the public surface of the runtime's libraries anew: PublicApi/PublicAPI.Unshipped.txt has what all targets of a library have,
# PublicApi/TARGET/PublicAPI.Unshipped.txt what only that target has. An argument is the name of one library: public-api.sh Gameball.Tokens
# Nothing is published yet, so everything is "unshipped". With a release the lines move to PublicAPI.Shipped.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export LC_ALL=C

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

# The analyzer reports each public symbol that the empty files do not have, and its log has the symbol's whole declaration.
declarations() {
    grep -o '"APIName": "\([^"\\]\|\\.\)*"' "$1" | sed 's/^"[A-Za-z]*": "//; s/"$//; s/\\"/"/g; s/\\\\/\\/g' | sort -u
}

write() {
    mkdir -p "$(dirname "$1")"
    { echo '#nullable enable'; cat; } > "$1"
}

for project in ${1:-Gameball.*}; do
    rm -rf "${project:?}/PublicApi"
    write "$project/PublicApi/PublicAPI.Shipped.txt" < /dev/null
    write "$project/PublicApi/PublicAPI.Unshipped.txt" < /dev/null
    mkdir "$logs/$project"
    dotnet build "$project" -c Release -v quiet --nologo --no-incremental -p:BuildProjectReferences=true -p:TreatWarningsAsErrors=false \
        -p:NoWarn=CS1591 "-p:PublicApiLogs=$logs/" > "$logs/$project.txt" || { cat "$logs/$project.txt"; exit 1; }
    for log in "$logs/$project"/*.sarif; do
        declarations "$log" > "${log%.sarif}.txt"
    done

    cp "$(ls "$logs/$project"/*.txt | head -1)" "$logs/$project/common"
    for list in "$logs/$project"/*.txt; do
        comm -12 "$logs/$project/common" "$list" > "$logs/$project/both"
        mv "$logs/$project/both" "$logs/$project/common"
    done

    write "$project/PublicApi/PublicAPI.Unshipped.txt" < "$logs/$project/common"
    for list in "$logs/$project"/*.txt; do
        own=$(comm -13 "$logs/$project/common" "$list")
        if [ -n "$own" ]; then
            write "$project/PublicApi/$(basename "$list" .txt)/PublicAPI.Unshipped.txt" <<< "$own"
        fi
    done

    echo "$project: $(wc -l < "$logs/$project/common") declarations in all targets"
done
