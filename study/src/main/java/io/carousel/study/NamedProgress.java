package io.carousel.study;

import io.carousel.job.Progress;

/** Says of every step which part of a study it belongs to. */
record NamedProgress(String part, Progress progress) implements Progress {

  @Override
  public Step begin(String name, long total, String unit) {
    return progress.begin(name + " " + part, total, unit);
  }
}
