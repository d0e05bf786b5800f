package io.carousel.analysis.training.run;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Which network is trained.
 *
 * @param architecture its name
 * @param width input columns of pixels
 * @param height input rows of pixels
 * @param dimensions length of an embedding
 * @param init a trunk's state dict to begin with; null to begin with random weights
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NetworkChoice(
    String architecture, int width, int height, int dimensions, String init) {}
