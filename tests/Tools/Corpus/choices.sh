#!/usr/bin/env bash
# The cost of the bundled documents in a build: an empty console program with all operations, with two groups, and with none.
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
  <Import Project="$PWD/generator/Gameball.Generator/build/FromSource.targets" />
</Project>
PROJECT
echo 'System.Console.WriteLine();' > "$work/Program.cs"

build() {
    dotnet build "$work/Empty.csproj" -c Release -v quiet --nologo -m:1 -nodeReuse:false -p:UseSharedCompilation=false "$@"
}
build -p:RunAnalyzers=false
TIMEFORMAT='%R s clock, %U s + %S s processor'
for turn in $(seq "$turns"); do
    for choice in GameballIncludeTags= 'GameballIncludeTags=Orders|Batches' GameballBundledSpecs=false; do
        printf 'turn %s, load %s, %s: ' "$turn" "$(cut -d' ' -f1 /proc/loadavg)" "$choice"
        time build --no-restore -t:Rebuild -p:BuildProjectReferences=false "-p:$choice"
    done
done
