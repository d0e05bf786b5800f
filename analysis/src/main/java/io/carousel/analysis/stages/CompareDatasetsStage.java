package io.carousel.analysis.stages;

import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.embeddings.gap.DatasetGap;
import io.carousel.analysis.embeddings.gap.GapJob;
import io.carousel.analysis.embeddings.gap.GapSettings;
import io.carousel.analysis.embeddings.gap.ModelGap;
import io.carousel.analysis.reporting.figure.FigureFiles;
import io.carousel.analysis.reporting.sidebyside.NearestSheet;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.Progress;
import io.carousel.stage.Fingerprint;
import io.carousel.stage.Outcome;
import io.carousel.stage.UndividedStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How near a dataset is to another under every model that embedded both, as a stage. */
public final class CompareDatasetsStage extends UndividedStage {

  private final DatasetFolder first;
  private final DatasetFolder second;
  private final GapSettings settings;
  private final Supplier<EmbeddingScope> scope;

  /**
   * The stage of two datasets that are embedded when it runs. What it writes goes into the first's
   * folder.
   *
   * @param scope which embeddings; asked when the stage runs
   */
  public CompareDatasetsStage(
      DatasetFolder first,
      DatasetFolder second,
      GapSettings settings,
      Supplier<EmbeddingScope> scope) {
    super("compare-datasets-" + DatasetGap.stem(second), first.root());
    this.first = first;
    this.second = second;
    this.settings = settings;
    this.scope = scope;
  }

  /** What is found, where it has run. */
  public Path result() {
    return DatasetGap.file(first, second);
  }

  @Override
  public List<Path> inputs() {
    return List.of(
        first.samples(),
        first.images(),
        first.embeddings(),
        second.samples(),
        second.images(),
        second.embeddings());
  }

  @Override
  public List<Path> outputs() {
    String stem = DatasetGap.stem(second);
    List<Path> files =
        new ArrayList<>(
            Stream.of(
                    ".json",
                    ".csv",
                    "-levels.csv",
                    ".svg",
                    ".pdf",
                    ".png",
                    "-levels.svg",
                    "-levels.pdf",
                    "-levels.png")
                .map(ending -> first.evaluation().resolve(stem + ending))
                .filter(file -> !file.toString().contains("-levels.") || Files.exists(file))
                .toList());
    if (Files.exists(result())) {
      DatasetGap gap = DatasetGap.read(result());
      NearestSheet sheet = new NearestSheet(first, second, gap);
      gap.models().forEach(model -> files.add(sheet.file(model)));
    }
    return files;
  }

  @Override
  public String fingerprint() {
    return new Fingerprint()
        .with("format", DatasetGap.FORMAT_VERSION)
        .with("settings", settings)
        .with("scope", scope.get())
        .with("second", second.root().toAbsolutePath().normalize())
        .withFile("samples", first.samples())
        .withFile("second samples", second.samples())
        .withFolder("embeddings", first.embeddings(), true)
        .withFolder("second embeddings", second.embeddings(), true)
        .hash();
  }

  @Override
  protected Outcome write(Progress progress) {
    GapJob.Result result = new GapJob(first, second, scope.get(), settings, progress).run();
    DatasetGap gap = result.gap();
    FigureFiles figures = new FigureFiles();
    figures.add(gap, DatasetGap.stem(second));
    figures.write(first.evaluation());
    NearestSheet sheet = new NearestSheet(first, second, gap);
    for (ModelGap model : gap.models()) {
      sheet.write(model);
    }
    return new Outcome(List.of(), List.of(), result.leftOut());
  }
}
