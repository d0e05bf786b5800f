#!/bin/sh
# The last steps of an image: the GPU's OpenGL is found if the container runtime brings it in, and
# there is the folder that users mount, and work in.
set -eu
cd "$(dirname "$0")/.."
mkdir -p /usr/share/glvnd/egl_vendor.d /work
cp containers/10_nvidia.json /usr/share/glvnd/egl_vendor.d/
# Unpacks PyTorch, so that nothing has to be written when the image runs, and looks at all else.
./carousel doctor
# Any user of the image may read that; it was unpacked for root alone.
if [ -n "${DJL_CACHE_DIR:-}" ]; then chmod -R a+rX "$DJL_CACHE_DIR"; fi
