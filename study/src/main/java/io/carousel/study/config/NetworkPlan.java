package io.carousel.study.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The network that a study trains.
 *
 * @param name the architecture's name
 * @param width input columns of pixels
 * @param height input rows of pixels
 * @param dimensions length of an embedding
 * @param init the trunk's weights to begin with; empty for random ones
 */
public record NetworkPlan(
    String name, int width, int height, int dimensions, Optional<Path> init) {}
