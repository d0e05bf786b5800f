package io.carousel.analysis.reporting.report;

import io.carousel.analysis.datasets.preprocess.Framing;
import io.carousel.analysis.datasets.preprocess.ImageSize;
import io.carousel.analysis.datasets.preprocess.Preprocessing;
import io.carousel.analysis.models.catalogue.LossLabel;
import io.carousel.analysis.models.catalogue.PooledLoss;
import io.carousel.analysis.saliency.MethodNames;
import io.carousel.analysis.saliency.SaliencyMap;
import io.carousel.analysis.saliency.SaliencyMaps;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.analysis.saliency.comparison.MapDistances;
import io.carousel.analysis.support.fingerprint.DatasetFingerprint;
import io.carousel.dataset.Sample;
import io.carousel.job.InvalidInputException;
import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a sample of the images, and of every loss the first fold's maps of them. */
final class SaliencyExplorerBuilder {

  private static final int MOST_IMAGES = 60;

  /** About 6 MB, as maps are noisy and hardly get smaller by being compressed. */
  private static final int MOST_MAPS = 480;

  private static final int PICTURE_SIDE = 224;

  private final ReportSource source;
  private final Progress progress;

  SaliencyExplorerBuilder(ReportSource source, Progress progress) {
    this.source = source;
    this.progress = progress;
  }

  /** The explorer; empty if there are no maps at all. */
  Optional<SaliencyExplorer> build() {
    List<String> methods = MethodNames.explained(source.folder());
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    List<String> others = methods.subList(1, methods.size());
    try {
      DatasetFingerprint now = DatasetFingerprint.of(source.folder(), frames());
      List<SaliencyMaps> all = SaliencyMaps.openAll(source.folder(), methods.get(0));
      return Optional.of(explorer(others, all, now));
    } catch (InvalidInputException e) {
      // Maps may be half made still, or images gone: all else can be read without them.
      return Optional.of(SaliencyExplorer.none(methods.get(0), others, e.getMessage()));
    }
  }

  private List<Integer> frames() {
    return source.samples().samples().stream().map(Sample::frame).toList();
  }

  private SaliencyExplorer explorer(
      List<String> others, List<SaliencyMaps> all, DatasetFingerprint now) {
    List<SaliencyMaps> fresh =
        all.stream().filter(maps -> maps.origin().dataset().equals(now)).toList();
    if (fresh.isEmpty()) {
      return SaliencyExplorer.none(
          all.get(0).origin().method().inWords(),
          others,
          "all are of other images than are here now; run `explain` again");
    }
    SaliencyOrigin first = fresh.get(0).origin();
    List<SaliencyMaps> shown =
        fresh.stream()
            .filter(maps -> maps.origin().isOfSameImagesAndMethod(first))
            .filter(maps -> maps.origin().isOfSamePart(first))
            .toList();
    List<Row> rows = rows(shown);
    ImageSample sample =
        ImageSample.of(
            source.samples(), Math.max(1, Math.min(MOST_IMAGES, MOST_MAPS / rows.size())));
    return new SaliencyExplorer(
        first.method().inWords(),
        others,
        sample.size(),
        source.samples().samples().size(),
        rows.size() < shown.size(),
        names(all, fresh),
        names(fresh, shown),
        null,
        data(rows, seen(first), sample));
  }

  /** The models of some maps less those of others. */
  private static List<String> names(List<SaliencyMaps> all, List<SaliencyMaps> less) {
    return all.stream()
        .filter(maps -> !less.contains(maps))
        .map(maps -> maps.origin().model())
        .toList();
  }

  /** The part of the images that its maps are of. */
  private static Framing seen(SaliencyOrigin origin) {
    // Old files do not say. They were made of images of the paper's size, or will not be many.
    return origin
        .framing()
        .orElseGet(() -> Framing.middle(Preprocessing.PAPER.size(), origin.width()));
  }

  /** A loss and the maps that are shown of it. */
  private record Row(SaliencyExplorer.ShownLoss loss, SaliencyMaps maps) {}

  private static List<Row> rows(List<SaliencyMaps> shown) {
    List<SaliencyOrigin> origins = shown.stream().map(SaliencyMaps::origin).toList();
    List<PooledLoss> losses =
        PooledLoss.all(
            origins.stream().map(SaliencyOrigin::model).toList(),
            origins.stream().map(SaliencyOrigin::loss).toList());
    List<String> names = losses.stream().map(loss -> loss.info().loss()).toList();
    return losses.stream()
        .map(
            loss ->
                new Row(
                    new SaliencyExplorer.ShownLoss(
                        LossLabel.of(loss.info().loss(), loss.info().trainedOn(), names),
                        loss.info().family() == null ? "" : loss.info().family().word(),
                        loss.untrained()),
                    shown.get(loss.models().get(0))))
        .toList();
  }

  private SaliencyExplorer.Data data(List<Row> rows, Framing seen, ImageSample sample) {
    List<String> strips = new ArrayList<>();
    List<List<Double>> correlations = new ArrayList<>();
    List<List<Double>> divergences = new ArrayList<>();
    try (Progress.Step step = progress.begin("draw maps", sample.size(), "image")) {
      for (Sample one : sample.samples()) {
        List<SaliencyMap> maps =
            rows.parallelStream().map(row -> row.maps().map(one.frame())).toList();
        MapDistances distances = MapDistances.of(maps);
        strips.add(SaliencyStrip.of(maps).dataUri());
        correlations.add(rounded(distances.correlations()));
        divergences.add(rounded(distances.divergences()));
        step.advance(1);
      }
    }
    List<Path> files =
        sample.samples().stream().map(one -> source.folder().image(one.frame())).toList();
    ImageSize size = SaliencyStrip.size(seen.width(), seen.height());
    return new SaliencyExplorer.Data(
        size.width(),
        size.height(),
        sample.samples().stream().map(Sample::frame).toList(),
        source.table().properties(),
        sample.samples().stream().map(this::levels).toList(),
        pictures(files, seen),
        rows.stream().map(Row::loss).toList(),
        strips,
        correlations,
        divergences);
  }

  private static SpriteSheets pictures(List<Path> files, Framing seen) {
    if (!seen.isWhole()) {
      double share = seen.width() / (double) seen.size();
      return SpriteSheets.ofMiddles(files, share, PICTURE_SIDE, () -> {});
    }
    ImageSize size = SaliencyStrip.size(seen.width(), seen.height());
    int enlarged = PICTURE_SIDE / SaliencyStrip.SIDE;
    return SpriteSheets.ofWhole(files, enlarged * size.width(), enlarged * size.height(), () -> {});
  }

  private List<String> levels(Sample sample) {
    List<String> columns = source.samples().properties();
    return source.table().properties().stream()
        .map(name -> sample.levels().get(columns.indexOf(name)).text())
        .toList();
  }

  /** To more decimals than are shown, for the order, and no more than a page needs. */
  private static List<Double> rounded(List<Double> values) {
    List<Double> rounded = new ArrayList<>();
    for (Double value : values) {
      rounded.add(value == null ? null : Double.valueOf(Math.rint(value * 1e5) / 1e5));
    }
    return rounded;
  }
}
