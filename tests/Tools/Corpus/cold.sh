#!/usr/bin/env bash
# The cost of the generator in a cold compiler, on one document: csc alone, csc with the plain generator (as editors load it)
# and csc with the ReadyToRun image (as `dotnet build` takes it from the package).
#   tests/Tools/Corpus/cold.sh DOCUMENT [RUNS]
# Prints for each run the clock time, the processor time and the peak memory of csc, and the generator's time as csc reports it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
document=$(realpath "$1")
runs=${2:-9}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build generator/Gameball.Generator -c Release -v quiet --nologo
dotnet build runtime/Gameball.Runtime -c Release -f net10.0 -v quiet --nologo
dotnet_root=$(dirname "$(realpath "$(command -v dotnet)")")
csc="$dotnet_root/sdk/$(dotnet --version)/Roslyn/bincore/csc.dll"
generator=$PWD/generator/Gameball.Generator/bin/Release/netstandard2.0/
dotnet build generator/Gameball.Generator.ReadyToRun -restore -t:CompileAhead -v quiet --nologo "-p:GeneratorOutput=$generator" "-p:Images=$work/"
system=$(uname | sed 's/Linux/linux/; s/Darwin/osx/')-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
references=$(ls -d "$dotnet_root"/packs/Microsoft.NETCore.App.Ref/*/ref/net10.0 | tail -1)

echo 'class Program { }' > "$work/Program.cs"
{
    printf '%s\n' /nostdlib+ /target:library /langversion:latest /nullable:enable "/out:$work/Consumer.dll" "$work/Program.cs"
    printf '/r:%s\n' "$references"/*.dll runtime/Gameball.Runtime/bin/Release/net10.0/Gameball.Runtime.dll
} > "$work/alone.rsp"
cat > "$work/.globalconfig" <<CONFIG
is_global = true
build_property.TargetFrameworkIdentifier = .NETCoreApp
build_property.TargetFrameworkVersion = v10.0
[$document]
build_metadata.AdditionalFiles.GameballSpec = true
CONFIG
compiler_with() {
    cat "$work/alone.rsp"
    printf '%s\n' /reportanalyzer "/additionalfile:$document" "/analyzerconfig:$work/.globalconfig"
    printf '/analyzer:%s\n' "$1/Gameball.Generator.dll" "$1/YamlDotNet.dll"
}
compiler_with "$generator" > "$work/plain.rsp"
compiler_with "$work/$system" > "$work/ahead.rsp"

for kind in alone plain ahead; do
    for ((run = 0; run < runs; run++)); do
        status=0
        TIMEFORMAT="$kind: %R s, processor %U s"
        { time dotnet "$csc" /noconfig "@$work/$kind.rsp" > "$work/log"; } 2>&1 || status=$?
        awk '/ Gameball\.Generator\.GameballGenerator/ { printf "    generator %d ms\n", $1 * 1000 }' "$work/log"
        if ((status != 0)); then grep -m 3 ' error ' "$work/log"; exit 1; fi
    done
done
