package io.carousel.analysis.embeddings.imports;

import io.carousel.analysis.models.catalogue.LossInfo;
import java.nio.file.Path;

/**
 * Embeddings that were imported.
 *
 * @param model the name that they go by
 * @param loss how their model was trained; null where that is not known
 * @param images how many they are
 * @param dimensions the length of each
 * @param file where they are now
 */
public record ImportedEmbeddings(
    String model, LossInfo loss, int images, int dimensions, Path file) {}
