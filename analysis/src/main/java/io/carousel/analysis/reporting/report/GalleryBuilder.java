package io.carousel.analysis.reporting.report;

import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.neighbours.NeighbourSearch;
import io.carousel.analysis.embeddings.projection.PrincipalComponents;
import io.carousel.analysis.embeddings.projection.Projection;
import io.carousel.analysis.embeddings.projection.ProjectionMethod;
import io.carousel.analysis.embeddings.projection.UniformManifold;
import io.carousel.analysis.embeddings.summary.LossRow;
import io.carousel.analysis.reporting.figure.LevelColours;
import io.carousel.dataset.LevelOrder;
import io.carousel.dataset.Property;
import io.carousel.dataset.Sample;
import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lays out a sample of the images by every loss's embeddings; of its folds, by the first. */
final class GalleryBuilder {

  /** More images than this make a page too large, and no map clearer. */
  private static final int MOST_IMAGES = 2000;

  private static final int NEIGHBOURS = 8;
  private static final List<ProjectionMethod> METHODS =
      List.of(new UniformManifold(), new PrincipalComponents());

  private final ReportSource source;
  private final Progress progress;

  GalleryBuilder(ReportSource source, Progress progress) {
    this.source = source;
    this.progress = progress;
  }

  /** The gallery; empty if there are no embeddings, too few images or nothing to colour by. */
  Optional<Gallery> build() {
    ImageSample sample = ImageSample.of(source.samples(), MOST_IMAGES);
    List<Gallery.GalleryLoss> losses = losses(sample);
    if (losses.isEmpty() || sample.size() < 2 || source.table().properties().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Gallery(
            sample.size(),
            source.samples().samples().size(),
            new Gallery.Data(
                sample.samples().stream().map(Sample::frame).toList(),
                pictures(sample),
                source.table().properties().stream().map(name -> colouring(name, sample)).toList(),
                losses)));
  }

  private List<Gallery.GalleryLoss> losses(ImageSample sample) {
    EmbeddingStore store = EmbeddingStore.of(source.folder());
    List<LossRow> rows = source.table().rows();
    List<Gallery.GalleryLoss> losses = new ArrayList<>();
    try (Progress.Step step = progress.begin("lay out", rows.size(), "map")) {
      for (LossRow row : rows) {
        row.models().stream()
            .flatMap(model -> store.read(model, source.samples().samples().size()).stream())
            .findFirst()
            .ifPresent(all -> losses.add(loss(row, sample.of(all))));
        step.advance(1);
      }
    }
    return losses;
  }

  private Gallery.GalleryLoss loss(LossRow row, Embeddings embeddings) {
    Map<String, List<float[]>> maps = new LinkedHashMap<>();
    for (ProjectionMethod method : METHODS) {
      Projection points = method.project(embeddings);
      maps.put(method.name(), List.of(MapScale.fitted(points.x()), MapScale.fitted(points.y())));
    }
    return new Gallery.GalleryLoss(
        source.table().label(row), row.untrained(), maps, neighbours(embeddings));
  }

  /** By the distance that the scores are by, and found as they are. */
  private int[][] neighbours(Embeddings embeddings) {
    Distance distance = source.table().summary().distance().distance();
    int[] all = IntStream.range(0, embeddings.rows()).toArray();
    int count = Math.min(NEIGHBOURS, all.length - 1);
    try (Progress.Step silent = Progress.silent().begin("", 0, "")) {
      return new NeighbourSearch(embeddings, distance).nearest(all, count, silent);
    }
  }

  private SpriteSheets pictures(ImageSample sample) {
    List<Path> files =
        sample.samples().stream().map(one -> source.folder().image(one.frame())).toList();
    try (Progress.Step step = progress.begin("shrink", files.size(), "image")) {
      return SpriteSheets.of(files, () -> step.advance(1));
    }
  }

  private Gallery.Colouring colouring(String name, ImageSample sample) {
    int column = source.samples().properties().indexOf(name);
    List<String> shown =
        sample.samples().stream().map(one -> one.levels().get(column).text()).toList();
    List<String> levels = LevelOrder.sorted(shown);
    return new Gallery.Colouring(
        name,
        levels,
        LevelColours.of(levels.size(), kind(name, levels)),
        shown.stream().map(levels::indexOf).toList());
  }

  private Property.Kind kind(String name, List<String> levels) {
    return source
        .property(name)
        .map(Property::kind)
        .orElse(LevelOrder.areNumbers(levels) ? Property.Kind.LINEAR : Property.Kind.CATEGORICAL);
  }
}
