package io.carousel.renderer.job;

import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.renderer.frame.FrameSource;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rendering as a stage: a part is every n-th image. The device is opened for a part and closed
 * after it, so that none is held while nothing is drawn.
 */
public final class RenderStage implements Stage {

  private final RenderJob job;
  private final Supplier<FrameSource> device;

  /**
   * Renders what a job describes.
   *
   * @param job what is rendered, and where to; unless it keeps images that are there, it is never
   *     current
   * @param device opens a device that draws frames of the config's size
   */
  public RenderStage(RenderJob job, Supplier<FrameSource> device) {
    this.job = job;
    this.device = device;
  }

  @Override
  public String name() {
    return "render";
  }

  /** None: the config is read already. */
  @Override
  public List<Path> inputs() {
    return List.of();
  }

  @Override
  public List<Path> outputs() {
    return List.of(job.folder().manifest(), job.folder().samples(), job.folder().images());
  }

  /** A hash of the manifest, but for the device, which is known only once it is opened. */
  @Override
  public String fingerprint() {
    return new Fingerprint().with("manifest", job.description()).hash();
  }

  @Override
  public boolean isCurrent() {
    return isDone(Shard.WHOLE);
  }

  @Override
  public Outcome kept() {
    return kept(job.count());
  }

  private static Outcome kept(int images) {
    String note = "kept: " + images + " images that were there";
    return images == 0 ? Outcome.DONE : new Outcome(List.of(note), List.of(), List.of());
  }

  @Override
  public void tidy() {
    job.discardAttempts();
  }

  @Override
  public int mostParts() {
    return Math.max(1, job.count());
  }

  @Override
  public boolean isDone(Shard part) {
    return job.settings().ifPresent() == IfPresent.RESUME && job.isDone(part);
  }

  @Override
  public Outcome run(Shard part, Progress progress) {
    try (FrameSource frames = device.get()) {
      return kept(job.run(frames, part, progress).kept());
    }
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
