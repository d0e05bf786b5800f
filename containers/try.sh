#!/usr/bin/env bash
# Runs the steps of the Dockerfile, or of the Apptainer recipe, in plain Debian roots, and then
# quickstart in the outcome: a test for machines without a container engine. Needs root, debootstrap,
# git, some 6 GB of disk and the network.
#
#   containers/try.sh                   the Dockerfile
#   containers/try.sh apptainer         the Apptainer recipe
#   containers/try.sh docker WORDS...   and another command than quickstart: doctor
#
# CAROUSEL_TRY     the folder for the roots; a new one if not given, which is deleted at the end
# CAROUSEL_MIRROR  where debootstrap and apt take Debian from; debootstrap's own choice if not given
# CAROUSEL_M2      a folder of Maven's that the build gets a copy of, such as ~/.m2, to download less
set -euo pipefail

home=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
recipe=${1:-docker}
[[ $# -eq 0 ]] || shift
command=("$@")
[[ $# -gt 0 ]] || command=(quickstart)
[[ $recipe == docker || $recipe == apptainer ]] || { echo "no recipe $recipe" >&2; exit 2; }
[[ $EUID -eq 0 ]] || { echo "chroot needs root" >&2; exit 1; }

place=${CAROUSEL_TRY:-$(mktemp -d)}
mkdir -p "$place"
mounts=()

say() { printf 'try: %s\n' "$*" >&2; }

end() {
  local i
  for ((i = ${#mounts[@]} - 1; i >= 0; i--)); do umount -l "${mounts[i]}" || true; done
  [[ -n ${CAROUSEL_TRY:-} ]] || remove "$place"
}

# Deletes a folder, unless anything is mounted in it.
remove() {
  if grep -qF " $(readlink -f "$1")/" /proc/mounts; then
    say "something is still mounted in $1, which stays"
    return 1
  fi
  rm -rf --one-file-system "$1"
}
trap end EXIT

mounted() { # mounted OPTIONS... FOLDER
  mkdir -p "${!#}"
  mount "$@"
  mounts+=("${!#}")
}

# A plain Debian in a folder, as the base image has it.
plain() { # plain RELEASE FOLDER
  if [[ ! -d $place/debian-$1 ]]; then
    say "debootstrap $1"
    debootstrap --variant=minbase "$1" "$place/debian-$1.new" ${CAROUSEL_MIRROR:+"$CAROUSEL_MIRROR"} >"$place/debootstrap.log"
    mv "$place/debian-$1.new" "$place/debian-$1"
  fi
  remove "$2"
  cp -a "$place/debian-$1" "$2"
  cp /etc/resolv.conf "$2/etc/resolv.conf"
  mounted -t proc proc "$2/proc"
  mounted --bind /dev "$2/dev"
  if [[ -n ${CAROUSEL_M2:-} && $2 != */root-final ]]; then
    # Links where that can be: files are replaced, never written into.
    cp -al "$CAROUSEL_M2" "$2/root/.m2" 2>/dev/null || cp -a "$CAROUSEL_M2/." "$2/root/.m2/"
  fi
}

# Runs a command in a root with an environment of its own.
inside() { # inside ROOT FOLDER WORDS...
  local root=$1 folder=$2
  shift 2
  env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "${environment[@]}" \
    chroot "${user[@]}" "$root" sh -c 'cd "$0" && exec "$@"' "$folder" "$@"
}

say "a clean checkout"
rm -rf "$place/checkout"
git clone -q "$home" "$place/checkout"

environment=()
user=()
folder=/
if [[ $recipe == docker ]]; then
  while read -r instruction rest; do
    case $instruction in
      '' | '#'*) continue ;;
      FROM)
        [[ $rest =~ ^debian:([a-z]+)-slim(\ AS\ ([a-z]+))?$ ]] || { say "cannot follow: FROM $rest"; exit 1; }
        root=$place/root-${BASH_REMATCH[3]:-final}
        environment=()
        folder=/
        plain "${BASH_REMATCH[1]}" "$root"
        ;;
      COPY)
        from=$place/checkout
        if [[ $rest =~ ^--from=([a-z]+)\ (.*)$ ]]; then
          from=$place/root-${BASH_REMATCH[1]}
          rest=${BASH_REMATCH[2]}
        fi
        read -r source target <<<"$rest"
        say "COPY $rest"
        mkdir -p "$(dirname "$root$target")"
        if [[ -d $from/$source ]]; then
          mkdir -p "$root$target"
          cp -a "$from/$source/." "$root$target/"
        else
          cp -a "$from/$source" "$root$target"
        fi
        ;;
      ENV) environment+=("$rest") ;;
      WORKDIR) folder=$rest; mkdir -p "$root$folder" ;;
      RUN)
        say "RUN $rest"
        inside "$root" "$folder" sh -c "$rest"
        ;;
      ENTRYPOINT) entry=$(sed 's/^\["//; s/"\]$//' <<<"$rest") ;;
      CMD) ;;
      *) say "cannot follow: $instruction"; exit 1 ;;
    esac
  done <"$place/checkout/Dockerfile"
else
  root=$place/root-apptainer
  definition=$place/checkout/containers/carousel.def
  plain "$(sed -n 's/^From: debian:\([a-z]*\)-slim$/\1/p' "$definition")" "$root"
  section() { sed -n "/^%$1\$/,/^%/{/^%/d;p}" "$definition"; }
  read -r source target <<<"$(section files | sed '/^ *$/d')"
  say "%files $source $target"
  mkdir -p "$root$target"
  cp -a "$place/checkout/$source/." "$root$target/"
  say "%post"
  section post >"$root/post"
  inside "$root" / sh -e /post
  mapfile -t environment < <(section environment | sed -n 's/^ *export //p')
  entry=$(section runscript | sed -n 's/^ *exec \([^ ]*\).*/\1/p')
  folder=/work
fi

# From here on as a user, who may write to the mounted folder and to /tmp alone.
chmod 777 "$root/work"
say "$entry ${command[*]}"
user=(--userspec=1000:1000)
[[ $recipe == docker ]] || environment+=(HOME=/tmp) # with Docker, the image says so
inside "$root" "$folder" "$entry" "${command[@]}"
say "done: $recipe, in $root"
