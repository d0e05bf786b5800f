#!/usr/bin/env bash
# Runs `carousel on slurm` on a real SLURM of one node on this machine, undisturbed and disturbed.
#
#   containers/try-slurm.sh           packages Carousel first
#   containers/try-slurm.sh DIR       with a package that is there
#
# Installs slurm-wlm and munge with apt-get where they are missing; needs root, and is skipped with a
# line where it has not. Daemons, ports, keys and files are its own and go when it ends.
set -euo pipefail

home=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
package=${1:-}
say() { printf '\n== %s\n' "$*"; }

PATH=$PATH:/usr/sbin:/sbin
if [[ $EUID -ne 0 ]]; then echo "skipped: SLURM's daemons need root"; exit 0; fi
if ! command -v slurmctld >/dev/null || ! command -v munged >/dev/null; then
  if ! command -v apt-get >/dev/null; then echo "skipped: there is no SLURM and no apt-get"; exit 0; fi
  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install slurm-wlm munge >/dev/null ||
    { echo "skipped: slurm-wlm and munge could not be installed"; exit 0; }
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/try-slurm.XXXXXX")
daemons=()
end() {
  for pid in "${daemons[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  if [[ -n ${KEEP:-} ]]; then echo "kept: $work"; else rm -rf "$work"; fi
}
trap end EXIT

# --- A SLURM of one node ----------------------------------------------------------------------------

dd if=/dev/urandom of="$work/munge.key" bs=1 count=1024 status=none
chmod 400 "$work/munge.key"
chmod 755 "$work"
munged --foreground --force --key-file "$work/munge.key" --socket "$work/munge.socket" \
  --pid-file "$work/munged.pid" --log-file "$work/munged.log" --seed-file "$work/munged.seed" >>"$work/daemons.log" 2>&1 &
daemons+=($!)

port=$((20000 + RANDOM % 20000))
mkdir -p "$work/state" "$work/spool"
cat >"$work/slurm.conf" <<CONF
ClusterName=try
SlurmctldHost=$(hostname)(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
MpiDefault=none
MinJobAge=60
NodeName=node1 NodeHostname=$(hostname) NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=node1 Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf
slurmctld -D >>"$work/daemons.log" 2>&1 & daemons+=($!)
slurmd -D -N node1 >>"$work/daemons.log" 2>&1 & daemons+=($!)
for _ in $(seq 60); do
  [[ $(sinfo -h -o %T 2>/dev/null) == idle ]] && break
  sleep 1
done
sinfo

# --- Carousel -----------------------------------------------------------------------------------------

if [[ -z $package ]]; then
  package=$work/carousel
  "$home/carousel" package "$package"
fi
carousel=$package/carousel
cd "$work"
mkdir models
cat >scene.yaml <<'SCENE'
image: {width: 64, height: 48}
count: 24
passes: 16
properties:
  model: {fleet: {identities: 8, bodies: [sedan, van]}}
  rotation_z: {from: 0, to: 360, levels: 4}
  bg_color_hue: {from: 0, to: 1, levels: 4}
SCENE

failed=0
same() {
  if diff -rq "$1" "$2"; then echo "the same to the byte: $1 $2"; else echo "DIFFERENT: $1 $2"; failed=1; fi
}
ends() { # the exit code that a command must have, and the command
  local wanted=$1 code=0
  shift
  "$@" || code=$?
  if [[ $code == "$wanted" ]]; then echo "(exit code $code)"; else echo "(EXIT CODE $code, not $wanted)"; failed=1; fi
}

say "one machine"
"$carousel" render scene.yaml --output alone/dataset
"$carousel" embed alone/dataset --models models --batch 4
"$carousel" evaluate alone/dataset >/dev/null

say "the job, printed and not submitted"
ends 0 "$carousel" on slurm:2 --parts 6 --cores 1 --dry-run render scene.yaml --output slurm/dataset

say "render, 24 images in 6 parts, one task killed by kill -9 while it draws"
(
  until compgen -G "slurm/dataset/images/*.png" >/dev/null; do sleep 0.2; done
  pkill -9 -f "^[^ ]*java .*-Dcarousel.home=$package .* part render" -o
) &
ends 0 "$carousel" on slurm:2 --parts 6 --cores 1 render scene.yaml --output slurm/dataset
same alone/dataset/images slurm/dataset/images

say "embed and evaluate"
ends 0 "$carousel" on slurm:2 --cores 1 embed slurm/dataset --models models --batch 4
ends 0 "$carousel" on slurm:2 --cores 1 evaluate slurm/dataset
same alone slurm

say "a task that is put back into the queue, as SLURM does when a node is lost"
(
  until compgen -G "requeued/dataset/images/*.png" >/dev/null; do sleep 0.2; done
  scontrol requeue "$(squeue -h -r -t running -o %i | head -1)"
) &
ends 0 "$carousel" on slurm:2 --parts 4 --cores 1 render scene.yaml --output requeued/dataset
same alone/dataset/images requeued/dataset/images

say "wrong input: said once, not tried again"
cp -r alone/dataset/images broken-images
mkdir -p broken
cp -r alone/dataset broken/dataset
rm -rf broken/dataset/embeddings broken/dataset/evaluation
echo "no image" >broken/dataset/images/3.png
ends 2 "$carousel" on slurm:2 --cores 1 embed broken/dataset --models models

say "what SLURM refuses"
ends 2 "$carousel" on slurm --partition nowhere render scene.yaml --output refused/dataset

say "a part that always fails: three attempts, then its name and its last words"
mkdir -p broken-package
cp -r "$package/carousel" broken-package/
mkdir -p broken-package/lib
cp "$package/lib/class-path" broken-package/lib/
for jar in "$package"/lib/*; do ln -s "$jar" broken-package/lib/ 2>/dev/null || true; done
sed -i '2i [[ ${1:-} != part ]] || { echo "the GPU fell off the bus" >\&2; exit 134; }' broken-package/carousel
ends 1 broken-package/carousel on slurm:2 --cores 1 render scene.yaml --output always/dataset

say "machines without OpenGL"
ends 1 env __EGL_VENDOR_LIBRARY_DIRS=/nowhere \
  "$carousel" on slurm:2 --cores 1 render scene.yaml --output blind/dataset

say "all jobs are gone"
squeue
[[ -z $(squeue -h) ]] || failed=1
if [[ $failed == 0 ]]; then echo "all as it should be"; else echo "something was wrong"; fi
exit $failed
