package io.carousel.renderer.model;

import java.nio.file.Path;
import java.util.List;

/** Reads the surfaces of a model file: here, or in a process that may crash. */
@FunctionalInterface
interface ModelSource {

  /**
   * Reads a model.
   *
   * @param outsideFiles whether it may name files outside of its folder
   * @return its surfaces, one a material
   * @throws io.carousel.job.InvalidInputException if the file is missing, is no model, names files
   *     that it must not, or has no triangles
   */
  List<Surface> read(Path file, boolean outsideFiles);
}
