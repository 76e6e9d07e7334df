#!/usr/bin/env bash
# The build of a console program with the packed package, without a compiler server: without a document, with all operations of a document,
# and with a few of them, which code calls and whose results it reads (GameballOperations=used).
#   tests/Tools/Corpus/used.sh DOCUMENT OPERATIONS [TURNS [all|used]]
# The choices take turns, so that compare figures of one run. Prints for each build the clock and the processor time, the memory of the largest
# process, and the load beside it. The last argument leaves out the other choice, whose build of a large document takes minutes.
# FEED names a folder with the package; without it, the script packs it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
document=$(realpath "$1")
operations=$2
turns=${3:-3}
choices=${4:-all used}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

feed=${FEED:-$work/feed}
if [[ ! -d $feed ]]; then
    dotnet pack runtime/Gameball.Runtime -c Release -o "$feed" -v quiet --nologo "-p:PackageVersion=0.0.1-used.$(date +%s)" "-p:MinVerSkip=true"
fi
package=$(basename "$(ls "$feed"/Gameball.Generated.0*.nupkg)" .nupkg)
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}

mkdir "$work/empty" "$work/client"
cat > "$work/nuget.config" <<CONFIG
<configuration>
  <packageSources><add key="feed" value="$feed" /></packageSources>
  <fallbackPackageFolders><add key="machine" value="$packages" /></fallbackPackageFolders>
</configuration>
CONFIG
project() {
    cat <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <NuGetAudit>false</NuGetAudit>
    <Nullable>enable</Nullable>
    <GameballBundledSpecs>false</GameballBundledSpecs>
  </PropertyGroup>
  <ItemGroup>$1</ItemGroup>
</Project>
PROJECT
}
project '' > "$work/empty/Empty.csproj"
project "<PackageReference Include=\"Gameball.Generated\" Version=\"${package#Gameball.Generated.}\" /><GameballSpec Include=\"$document\" />" \
    > "$work/client/Client.csproj"
echo 'System.Console.WriteLine();' | tee "$work/empty/Program.cs" > "$work/client/Program.cs"

# Operations at equal distances over the document, and two members of each result.
dotnet run --project tests/Tools/Corpus -c Release -v quiet -- --code "$operations" "$document" > "$work/client/Consumer.cs"

build() {
    local folder=$1
    shift
    /usr/bin/time -o "$work/time" -f '%e s clock, %U s + %S s processor, %M KB largest process' \
        env NUGET_PACKAGES="$work/packages" dotnet build "$work/$folder" -c Release -v quiet --nologo -m:1 -nodeReuse:false \
        -p:UseSharedCompilation=false "$@" > "$work/log" || { cat "$work/log"; return 1; }
}
build empty
build client -p:GameballOperations=used
for turn in $(seq "$turns"); do
    for choice in empty $choices; do
        load=$(cut -d' ' -f1 /proc/loadavg)
        if [[ $choice == empty ]]; then
            build empty --no-restore -t:Rebuild
        else
            build client --no-restore -t:Rebuild "-p:GameballOperations=$choice"
        fi
        printf 'turn %s, load %s, %s: %s\n' "$turn" "$load" "$choice" "$(cat "$work/time")"
    done
done
