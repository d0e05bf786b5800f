package io.carousel.analysis.benchmark;

import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.models.architecture.Architecture;
import io.carousel.analysis.models.architecture.Architectures;
import java.util.List;

/**
 * A network whose training is timed.
 *
 * @param architecture its layers
 * @param size of its images
 * @param batch how many images a step takes
 * @param steps how many steps are timed at a time: enough for a second or so
 */
record TrainCase(Architecture architecture, ImageSize size, int batch, int steps) {

  /** How many classes the images are of. */
  static final int CLASSES = 8;

  /** Length of an embedding. */
  static final int DIMENSIONS = 128;

  /** Small, so that nothing grows beyond all bounds in the course of it. */
  static final double LEARNING_RATE = 1e-4;

  /** The networks that the benchmark is about, for batches of some size. */
  static List<TrainCase> all(int batch) {
    return List.of(
        new TrainCase(Architectures.SMALL, new ImageSize(48, 36), batch, 64),
        new TrainCase(Architectures.SMALL, new ImageSize(64, 64), batch, 32),
        new TrainCase(Architectures.BN_INCEPTION, new ImageSize(128, 128), batch, 1));
  }

  /** What it is called in tables: "small, 48 x 36". */
  String name() {
    return architecture.name() + ", " + size;
  }

  /** How many images all its steps take. */
  int images() {
    return batch * steps;
  }
}
