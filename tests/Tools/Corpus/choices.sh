#!/usr/bin/env bash
# The cost of the bundled documents in a build: an empty console program with all operations, with two groups, and
# without them (a document of one operation instead, because the generator demands one).
#   tests/Tools/Corpus/choices.sh [TURNS]
# Prints for each turn and choice the clock time and the processor time of a rebuild without a compiler server, and the load beside it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
turns=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/Empty.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <RepositoryRoot>$PWD/</RepositoryRoot>
  </PropertyGroup>
  <ItemGroup Condition="'\$(GameballBundledSpecs)' == 'false'">
    <GameballSpec Include="own.yaml" />
  </ItemGroup>
  <Import Project="$PWD/generator/Gameball.Generator/build/FromSource.targets" />
</Project>
PROJECT
cat > "$work/own.yaml" <<DOCUMENT
openapi: 3.1.0
info: { title: One operation, version: '1' }
servers: [{ url: 'https://api.example.com' }]
paths:
  /ping: { get: { operationId: ping, tags: [Ping], responses: { '204': { description: Done. } } } }
DOCUMENT
echo 'System.Console.WriteLine();' > "$work/Program.cs"

build() {
    dotnet build "$work/Empty.csproj" -c Release -v quiet --nologo -m:1 -nodeReuse:false -p:UseSharedCompilation=false "$@" > "$work/log" \
        || { cat "$work/log"; return 1; }
}
build -p:RunAnalyzers=false
TIMEFORMAT='%R s clock, %U s + %S s processor'
for turn in $(seq "$turns"); do
    for choice in GameballIncludeTags= 'GameballIncludeTags=Orders|Batches' GameballBundledSpecs=false; do
        printf 'turn %s, load %s, %s: ' "$turn" "$(cut -d' ' -f1 /proc/loadavg)" "$choice"
        time build --no-restore -t:Rebuild -p:BuildProjectReferences=false "-p:$choice"
    done
done
