package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.evaluation.EmbeddingScope;
import io.carousel.analysis.embeddings.evaluation.PropertyLevels;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import io.carousel.job.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Compares two datasets under every model that embedded both, and writes {@code gap-<second>.json}
 * and the same as tables into the first's folder.
 */
public final class GapJob {

  private final DatasetFolder first;
  private final DatasetFolder second;
  private final EmbeddingScope scope;
  private final GapSettings settings;
  private final Progress progress;

  /**
   * A job on two datasets that have been embedded.
   *
   * @param first the dataset that is asked about: renders, say
   * @param second the dataset that it is to be near to: photographs, say
   * @param scope which models
   * @param progress hears of every model
   */
  public GapJob(
      DatasetFolder first,
      DatasetFolder second,
      EmbeddingScope scope,
      GapSettings settings,
      Progress progress) {
    this.first = first;
    this.second = second;
    this.scope = scope;
    this.settings = settings;
    this.progress = progress;
  }

  /** A gap and the models that it leaves out, a line each. */
  public record Result(DatasetGap gap, List<String> leftOut) {}

  /**
   * Measures and writes.
   *
   * @return what was written
   * @throws InvalidInputException if the datasets have no model in common, or the first has not a
   *     property that was asked for
   */
  public Result run() {
    SampleTable table = SampleTable.read(first.samples());
    SampleTable other = SampleTable.read(second.samples());
    List<PropertyLevels> properties = PropertyLevels.some(first.samples(), table, settings.by());
    CommonModels common = CommonModels.of(first, second, scope);
    SplittableRandom random = new SplittableRandom(settings.seed());
    int[] rows = drawn(table, random);
    int[] otherRows = drawn(other, random);
    List<ModelGap> models = new ArrayList<>();
    try (Progress.Step step = progress.begin("compare datasets", common.models().size(), "model")) {
      for (CommonModel model : common.models()) {
        Embeddings of = model.first().read(table.samples().size());
        Embeddings others = model.second().read(other.samples().size());
        if (of.dimensions() != others.dimensions()) {
          throw new InvalidInputException(
              model.first().file().toString(),
              "has embeddings of length %d, where %s has such of length %d; embed both datasets by one model"
                  .formatted(of.dimensions(), model.second().file(), others.dimensions()));
        }
        models.add(
            new ModelComparison(
                    model.name(), RowSubset.of(of, rows), RowSubset.of(others, otherRows), settings)
                .gap(
                    properties.stream().map(property -> property.at(rows)).toList(),
                    frames(table, rows),
                    frames(other, otherRows)));
        step.advance(1);
      }
    }
    DatasetGap gap =
        new DatasetGap(
            DatasetGap.FORMAT_VERSION,
            DatasetGap.name(first),
            DatasetGap.name(second),
            rows.length,
            otherRows.length,
            models);
    gap.write(DatasetGap.file(first, second));
    Path folder = first.evaluation();
    String stem = DatasetGap.stem(second);
    WholeFile.write(folder.resolve(stem + ".csv"), GapTables.models(gap));
    if (!gap.properties().isEmpty()) {
      WholeFile.write(folder.resolve(stem + "-levels.csv"), GapTables.levels(gap));
    }
    return new Result(gap, common.leftOut());
  }

  private int[] drawn(SampleTable table, SplittableRandom random) {
    int count = table.samples().size();
    return count <= settings.images()
        ? IntStream.range(0, count).toArray()
        : IntStream.of(RowSubset.draw(count, settings.images(), random)).sorted().toArray();
  }

  private static List<Integer> frames(SampleTable table, int[] rows) {
    List<Integer> frames = table.samples().stream().map(Sample::frame).toList();
    return IntStream.of(rows).mapToObj(frames::get).toList();
  }
}
