package io.carousel.renderer.annotation;

import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Attempt;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.Stage;
import java.nio.file.Path;
import java.util.List;

/** Annotating as a stage: a part is every n-th image. */
public final class AnnotateStage implements Stage {

  private final DatasetFolder dataset;
  private final Controls controls;
  private final Device device;

  /** Opens a device that says what pixels are, in the images' size, with one pass a frame. */
  @FunctionalInterface
  public interface Device {
    FrameSource open(int width, int height);
  }

  /**
   * Annotates a dataset once its images are there.
   *
   * @param dataset a dataset that Carousel renders
   * @param controls the controls, with the cars that are there
   */
  public AnnotateStage(DatasetFolder dataset, Controls controls, Device device) {
    this.dataset = dataset;
    this.controls = controls;
    this.device = device;
  }

  @Override
  public String name() {
    return "annotate";
  }

  @Override
  public List<Path> inputs() {
    return List.of(dataset.manifest(), dataset.samples());
  }

  @Override
  public List<Path> outputs() {
    return List.of(dataset.annotations());
  }

  @Override
  public String fingerprint() {
    return new Fingerprint()
        .withFile("manifest", dataset.manifest())
        .withFile("samples", dataset.samples())
        .hash();
  }

  private AnnotateJob job() {
    return new AnnotateJob(dataset, controls);
  }

  @Override
  public boolean isCurrent() {
    return job().isDone(Shard.WHOLE);
  }

  @Override
  public void tidy() {
    Attempt.discardEnded(dataset.attempts(name()));
  }

  @Override
  public int mostParts() {
    return Math.max(1, job().count());
  }

  @Override
  public boolean isDone(Shard part) {
    return job().isDone(part);
  }

  @Override
  public Outcome run(Shard part, Progress progress) {
    AnnotateJob job = job();
    try (FrameSource frames = device.open(job.width(), job.height())) {
      job.run(frames, part, progress);
    }
    return Outcome.DONE;
  }

  @Override
  public boolean needsMerge() {
    return false;
  }

  @Override
  public Outcome merge(int parts, Progress progress) {
    return Outcome.DONE;
  }
}
