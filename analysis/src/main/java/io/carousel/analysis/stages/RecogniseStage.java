package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.EmbeddingSettings;
import io.carousel.analysis.models.library.LossModel;
import io.carousel.analysis.recognition.Recognition;
import io.carousel.analysis.recognition.RecognitionJob;
import io.carousel.analysis.recognition.RightClasses;
import io.carousel.analysis.reporting.figure.FigureFiles;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Progress;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.UndividedStage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How often a classifier recognises what a dataset's images show, as a stage. */
public final class RecogniseStage extends UndividedStage {

  private final DatasetFolder dataset;
  private final LossModel classifier;
  private final RightClasses right;
  private final EmbeddingSettings settings;

  /**
   * The stage of a dataset whose images are there when it runs.
   *
   * @param classifier a network whose output is a score a class
   * @param right which classes are a right answer
   * @param settings how to compute
   */
  public RecogniseStage(
      DatasetFolder dataset, LossModel classifier, RightClasses right, EmbeddingSettings settings) {
    super("recognise-" + classifier.fileName(), dataset.root());
    this.dataset = dataset;
    this.classifier = classifier;
    this.right = right;
    this.settings = settings;
  }

  /** What is found, where it has run. */
  public Path result() {
    return Recognition.file(dataset, classifier.name());
  }

  @Override
  public List<Path> inputs() {
    return List.of(dataset.samples(), dataset.images());
  }

  @Override
  public List<Path> outputs() {
    return Stream.of(".json", ".csv", "-images.csv", ".svg", ".pdf", ".png")
        .map(ending -> dataset.evaluation().resolve(Recognition.stem(classifier.name()) + ending))
        .toList();
  }

  @Override
  public String fingerprint() {
    List<Integer> frames =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    return new Fingerprint()
        .with("format", Recognition.FORMAT_VERSION)
        .with("dataset", DatasetFingerprint.of(dataset, frames))
        .with("classifier", classifier.provenance())
        .with("image", classifier.preprocessing())
        .with("right", right.wanted())
        .with("names", right.names())
        .hash();
  }

  @Override
  protected Outcome write(Progress progress) {
    Recognition recognition =
        new RecognitionJob(dataset, classifier, right, settings, progress).run();
    FigureFiles figures = new FigureFiles();
    figures.add(recognition);
    figures.write(dataset.evaluation());
    return Outcome.DONE;
  }
}
