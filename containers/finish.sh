#!/bin/sh
# The last steps of an image: the GPU's OpenGL is found if the container runtime brings it in, and
# what users make goes to the folder that they mount, /work.
set -eu
cd "$(dirname "$0")/.."
mkdir -p /usr/share/glvnd/egl_vendor.d /work
cp containers/10_nvidia.json /usr/share/glvnd/egl_vendor.d/
for folder in output models; do
  rm -rf "$folder"
  ln -s "/work/$folder" "$folder"
done
# Unpacks PyTorch, so that nothing has to be written when the image runs, and looks at all else.
./carousel doctor
# Any user of the image may read that; it was unpacked for root alone.
if [ -n "${DJL_CACHE_DIR:-}" ]; then chmod -R a+rX "$DJL_CACHE_DIR"; fi
