# docker build -t carousel .
# docker run --rm --gpus all -v "$PWD:/work" --user "$(id -u)" carousel quickstart
#
# Without a GPU leave out --gpus all. docs/containers.md says more; containers/try.sh runs these very
# steps where there is no Docker.

FROM debian:bookworm-slim AS build
COPY containers/packages.sh /tmp/packages.sh
RUN /tmp/packages.sh build
COPY . /opt/carousel
RUN /opt/carousel/containers/build.sh

FROM debian:bookworm-slim
COPY containers/packages.sh /tmp/packages.sh
RUN /tmp/packages.sh
COPY --from=build /opt/carousel /opt/carousel
ENV DJL_CACHE_DIR=/opt/carousel/djl
RUN /opt/carousel/containers/finish.sh
ENV HOME=/tmp
ENV NVIDIA_VISIBLE_DEVICES=all
ENV NVIDIA_DRIVER_CAPABILITIES=graphics,compute,utility
WORKDIR /work
ENTRYPOINT ["/opt/carousel/carousel"]
CMD ["--help"]
