package io.carousel.analysis.stages;

import io.carousel.analysis.reporting.report.ReportJob;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.UndividedStage;
import java.nio.file.Path;
import java.util.List;

/**
 * The report as a stage. It shows all that there is, so that almost everything is its input; it is
 * quick, and never current, since it also depends on the program's own templates.
 */
public final class ReportStage extends UndividedStage {

  private final DatasetFolder dataset;

  /** The stage of a dataset that is evaluated when it runs. */
  public ReportStage(DatasetFolder dataset) {
    super("report", dataset.root());
    this.dataset = dataset;
  }

  @Override
  public List<Path> inputs() {
    return List.of(
        dataset.manifest(),
        dataset.samples(),
        dataset.images(),
        dataset.embeddings(),
        dataset.saliency(),
        dataset.evaluation());
  }

  @Override
  public List<Path> outputs() {
    return List.of(dataset.report());
  }

  /** The page. */
  public Path page() {
    return dataset.report().resolve("index.html");
  }

  @Override
  public String fingerprint() {
    return new Fingerprint()
        .withFile("manifest", dataset.manifest())
        .withFile("samples", dataset.samples())
        .withFolder("embeddings", dataset.embeddings(), true)
        .withFolder("saliency", dataset.saliency(), false)
        .withFolder("evaluation", dataset.evaluation(), true)
        .hash();
  }

  @Override
  public boolean isCurrent() {
    return false;
  }

  @Override
  protected Outcome write(Progress progress) {
    new ReportJob(dataset, progress).run();
    return Outcome.DONE;
  }
}
