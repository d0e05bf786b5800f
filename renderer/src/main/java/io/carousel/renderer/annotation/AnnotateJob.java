package io.carousel.renderer.annotation;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Level;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Attempt;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.Shard;
import io.carousel.renderer.control.Control;
import io.carousel.renderer.control.Controls;
import io.carousel.renderer.frame.FrameSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says of every image of a dataset what its pixels are. Annotations that are there are kept, so a
 * run that was stopped goes on.
 */
public final class AnnotateJob {

  private final DatasetFolder dataset;
  private final Manifest manifest;
  private final Controls controls;

  /**
   * Prepares to annotate every image of a dataset.
   *
   * @param dataset a dataset that Carousel rendered
   * @param controls the controls, with the cars that are there
   * @throws InvalidInputException if it is no such dataset
   */
  public AnnotateJob(DatasetFolder dataset, Controls controls) {
    this.dataset = dataset;
    this.manifest = Manifest.read(dataset.manifest());
    this.controls = manifest.fleet() == null ? controls : controls.withFleet(manifest.fleet());
  }

  /** Width of the dataset's images, in pixels. */
  public int width() {
    return manifest.width();
  }

  /** Height of the dataset's images, in pixels. */
  public int height() {
    return manifest.height();
  }

  /** How many images the dataset has. */
  int count() {
    return manifest.count();
  }

  /** Whether all annotations of a shard are there. */
  boolean isDone(Shard shard) {
    return IntStream.range(0, manifest.count()).filter(shard::holds).allMatch(this::isDone);
  }

  private boolean isDone(int frame) {
    return files(frame).areWhole(width(), height());
  }

  /**
   * Writes the annotations that are missing.
   *
   * @param frames says what pixels are, in the images' size
   * @param shard which images to annotate
   * @param progress hears how many images are annotated
   * @return how many images were annotated
   */
  public int run(FrameSource frames, Shard shard, Progress progress) {
    SampleTable table = table();
    List<Sample> missing =
        table.samples().stream()
            .filter(sample -> shard.holds(sample.frame()))
            .filter(sample -> !isDone(sample.frame()))
            .toList();
    try (Attempt attempt = Attempt.begin(dataset.attempts("annotate"));
        Progress.Step step = progress.begin("annotate", missing.size(), "image")) {
      try {
        for (Sample sample : missing) {
          files(sample.frame())
              .write(frames.annotate(controls.scene(table.properties(), sample.levels())), attempt);
          step.advance(1);
        }
      } finally {
        attempt.done(); // Half a file is of no use to anybody.
      }
    }
    return missing.size();
  }

  private AnnotationFiles files(int frame) {
    return new AnnotationFiles(dataset, frame);
  }

  private SampleTable table() {
    SampleTable table = SampleTable.read(dataset.samples());
    List<Control> columns =
        table.properties().stream().flatMap(name -> controls.named(name).stream()).toList();
    List<Control> needed = controls.all().stream().filter(controls::isAlwaysColumn).toList();
    if (columns.size() != table.properties().size() || !columns.containsAll(needed)) {
      throw new InvalidInputException(
          dataset.samples() + ":1",
          "has other columns than this version renders (%s), so that scenes cannot be told from it"
              .formatted(needed.stream().map(Control::name).collect(Collectors.joining(", "))));
    }
    int model = table.properties().indexOf(Controls.CAR_MODEL);
    for (Sample sample : table.samples()) {
      List<String> car = List.of(sample.levels().get(model).text());
      for (int i = 0; i < columns.size(); i++) {
        Control control = columns.get(i);
        Level level = sample.levels().get(i);
        Optional<String> complaint = control.complaint(level).or(() -> control.misfit(level, car));
        if (complaint.isPresent()) {
          throw new InvalidInputException(
              dataset.samples() + ": frame " + sample.frame() + ": " + control.name(),
              complaint.get());
        }
      }
    }
    return table;
  }
}
