#!/usr/bin/env bash
# Compares this repository's client with plain HttpClient and with the clients of Kiota, NSwag and Refit, on one document. It installs the two
# generators, has them write their clients, publishes all five programs in each form, and measures by turns. Nothing that they write is kept in the
# repository. It needs a machine without other work and takes half an hour; NativeAOT needs the machine's linker (clang or gcc).
#   tests/Tools/Peers/run.sh [QUESTION…]     cold, call, body, job, build, size; by default all of them
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
here=$PWD
work=$here/../../../artifacts/peers
mkdir -p "$work" && work=$(cd "$work" && pwd)
document=$here/../../../samples/Gameball.Local/Checks/openapi.json
generated=$work/generated
names=(Plain Gameball Kiota NSwag Refit)
[ $# -gt 0 ] || set -- cold call body job build size

export UseSharedCompilation=false KIOTA_TELEMETRY_OPTOUT=true KIOTA_OFFLINE_ENABLED=true
tool() {
    [ -x "$work/tools/$1" ] || dotnet tool install --tool-path "$work/tools" "$2" --version "$3"
}
kiota="'$work/tools/kiota' generate -l CSharp -d '$document' -o '$generated/Kiota' -n Peers.Generated -c KiotaClient --exclude-backward-compatible --clean-output --log-level error"
nswag="'$work/tools/nswag' openapi2csclient /input:'$document' /output:'$generated/NSwag/NSwagClient.cs' /namespace:Peers.Generated /classname:NSwagClient /jsonLibrary:SystemTextJson /injectHttpClient:true /disposeHttpClient:false /generateNullableReferenceTypes:true /operationGenerationMode:SingleClientFromOperationId"
rid=$(dotnet --info | sed -n 's/^ *RID: *//p')

tool kiota Microsoft.OpenApi.Kiota 1.38.0
tool nswag NSwag.ConsoleCore 14.8.0
eval "$kiota" && eval "$nswag" > /dev/null

publish() { # NAME FORM OPTIONS…
    local name=$1 form=$2; shift 2
    dotnet publish "$name" -c Release -r "$rid" -p:PeersGenerated="$generated" -p:PeersForm="$form" -o "$work/$form/$name" -v q "$@" > "$work/$form-$name.log" 2>&1 ||
        { echo "$name does not publish as $form: $work/$form-$name.log"; grep -m3 -E 'error|warning' "$work/$form-$name.log"; }
}
[ "$*" = build ] || for name in "${names[@]}"; do
    publish "$name" jit --self-contained false
    publish "$name" r2r --self-contained false
    publish "$name" trimmed --self-contained true
    publish "$name" native
done
(cd Measure && dotnet build -c Release -v q)
measure() { dotnet Measure/bin/Release/net10.0/MeasurePeer.dll "$@"; }
programs() { for name in "${names[@]}"; do [ -x "$work/$1/$name/${name}Peer" ] && echo "$name=$work/$1/$name/${name}Peer"; done; }

for question in "$@"; do
    echo "## $question"
    case $question in
        cold) for form in jit r2r trimmed native; do echo "$form, ms"; measure cold 15 $(programs $form); done ;;
        call | body | job) measure "$question" 5 $(programs jit) ;;
        build)
            properties="-p:PeersGenerated='$generated' -p:RunAnalyzersDuringBuild=true -p:BuildProjectReferences=false"
            for name in "${names[@]}"; do (cd "$name" && dotnet build -c Release -v q "-p:PeersGenerated=$generated" > /dev/null); done
            build="dotnet build --no-restore -t:Rebuild -c Release -v q"
            measure command 5 "Plain=$build $properties Plain" "Gameball=$build $properties Gameball" \
                "Gameball, used=$build $properties -p:GameballOperations=used Gameball" "Kiota=$kiota && $build $properties Kiota" \
                "NSwag=$nswag && $build $properties NSwag" "Refit=$build $properties Refit" ;;
        size) for form in jit trimmed native; do echo "$form, MB"; for name in "${names[@]}"; do
                  echo "$name $(find "$work/$form/$name" -type f ! -name '*.pdb' ! -name '*.dbg' -printf '%s\n' 2> /dev/null | awk '{ s += $1 } END { printf "%.2f", s / 1e6 }')"
              done; done ;;
    esac
done
