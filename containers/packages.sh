#!/bin/sh
# Installs what Carousel needs into a Debian that has nothing yet.
#
#   packages.sh          to run it: Java, and OpenGL that needs no display
#   packages.sh build    to build it too: Maven
set -eu
export DEBIAN_FRONTEND=noninteractive
packages="openjdk-17-jdk-headless libegl1 libegl-mesa0 libgl1-mesa-dri"
[ "${1:-}" != build ] || packages="$packages maven ca-certificates"
apt-get update
# shellcheck disable=SC2086 # each word is a package
apt-get install -y --no-install-recommends $packages
rm -rf /var/lib/apt/lists/*
