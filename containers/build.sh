#!/bin/sh
# Builds Carousel from the checkout that this script is in, such that the folder can be moved to a
# machine without Maven: its libraries go to lib/.
set -eu
cd "$(dirname "$0")/.."
./carousel --version
mkdir -p lib
class_path=cli/target/class-path
tr ':' '\n' <"$class_path" | grep '/\.m2/' | while read -r jar; do
  # A folder each, as files of different projects may have the same name.
  name=$(printf '%s' "${jar#*/.m2/repository/}" | tr '/' '_')
  cp "$jar" "lib/$name"
  sed -i "s#$jar#$PWD/lib/$name#" "$class_path"
done
# What tests and reports are built with is not needed any more, and neither is Maven's log.
rm -rf target/build.log ./*/target/generated-sources ./*/target/maven-status
