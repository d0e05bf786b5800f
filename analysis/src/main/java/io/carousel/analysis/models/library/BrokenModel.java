package io.carousel.analysis.models.library;

import java.nio.file.Path;

/**
 * What looks like a model and is none.
 *
 * @param place its folder or file
 * @param reason what is wrong, in one line; begins with the place
 */
public record BrokenModel(Path place, String reason) {}
