package io.carousel.analysis.embeddings.gap;

import io.carousel.analysis.distances.Distance;
import io.carousel.analysis.distances.Euclidean;
import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.analysis.embeddings.evaluation.PropertyLevels;
import io.carousel.analysis.support.statistics.Proportion;
import io.carousel.analysis.support.statistics.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The comparison of two datasets under one model. */
final class ModelComparison {

  private static final int FOLDS = 5;

  /** More images than these of a set teach a probe little. */
  private static final int PROBED = 2000;

  /** Subsets of one level: there are many levels, and each needs fewer to be told from others. */
  private static final int LEVEL_SUBSETS = 20;

  private static final int SHOWN = 8;
  private static final int SIDE_BY_SIDE = 6;

  private final String model;
  private final Embeddings first;
  private final Embeddings second;
  private final GapSettings settings;
  private final LinearProbe probe;

  ModelComparison(String model, Embeddings first, Embeddings second, GapSettings settings) {
    this.model = model;
    this.first = first;
    this.second = second;
    this.settings = settings;
    this.probe = new LinearProbe(FOLDS, PROBED, settings.seed());
  }

  /**
   * Compares.
   *
   * @param properties the properties of the first dataset that are looked at by level
   * @param frames the frames of the first dataset's images
   * @param otherFrames those of the second's
   */
  ModelGap gap(List<PropertyLevels> properties, List<Integer> frames, List<Integer> otherFrames) {
    SharedImages shared = SharedImages.of(first, second);
    Found apart = find(first, second, shared);
    return new ModelGap(
        model,
        first.dimensions(),
        shared.count(),
        apart.distances(),
        mixed(shared),
        levels(properties, shared, apart),
        nearest(frames, otherFrames));
  }

  /**
   * What was found of two sets.
   *
   * @param inside which images of the first lie in the second's manifold; empty if that has none
   * @param told what the probe told; null if it could not be tried
   */
  @SuppressWarnings("ArrayRecordComponent") // one an image: a list would box each of them
  private record Found(SetDistances distances, boolean[] inside, LinearProbe.Told told) {}

  private Found find(Embeddings one, Embeddings two, SharedImages shared) {
    KernelDistance kernel =
        new KernelDistance(settings.subsets(), settings.subsetSize(), settings.seed());
    boolean[] inside = new boolean[0];
    Double precision = null;
    Double recall = null;
    if (Math.min(one.rows(), two.rows()) > Manifold.NEIGHBOURS) {
      Centred centred = Centred.of(one, two);
      try (Manifold ofOne = new Manifold(centred.first());
          Manifold ofTwo = new Manifold(centred.second())) {
        inside = ofTwo.holds(centred.first(), shared);
        precision = share(inside);
        recall = share(ofOne.holds(centred.second(), shared.reversed(two.rows())));
      }
    }
    LinearProbe.Told told =
        probe.suits(one.rows(), two.rows()) ? probe.tell(one, two, shared) : null;
    return new Found(
        new SetDistances(
            kernel.between(one, two, shared),
            kernel.size(one.rows(), two.rows()),
            precision,
            recall,
            told == null ? null : Proportion.of(told.allRight(), 2 * told.right().length)),
        inside,
        told);
  }

  private static double share(boolean[] which) {
    return (double) IntStream.range(0, which.length).filter(i -> which[i]).count() / which.length;
  }

  /** Two halves of all images, each of which counts once. */
  private SetDistances mixed(SharedImages shared) {
    SharedImages inFirst = shared.reversed(second.rows());
    int[] others =
        IntStream.range(0, second.rows())
            .filter(row -> inFirst.of(row) == SharedImages.NONE)
            .toArray();
    float[] values = new float[first.values().length + others.length * first.dimensions()];
    System.arraycopy(first.values(), 0, values, 0, first.values().length);
    float[] more = RowSubset.rows(second, others);
    System.arraycopy(more, 0, values, first.values().length, more.length);
    Embeddings all = new Embeddings(first.rows() + others.length, first.dimensions(), values);
    int[] order = RowSubset.draw(all.rows(), all.rows(), new SplittableRandom(settings.seed()));
    int half = all.rows() / 2;
    Embeddings one = RowSubset.of(all, IntStream.range(0, half).map(i -> order[i]).toArray());
    Embeddings two =
        RowSubset.of(all, IntStream.range(half, 2 * half).map(i -> order[i]).toArray());
    return find(one, two, SharedImages.none(one.rows())).distances();
  }

  private List<LevelGap> levels(List<PropertyLevels> properties, SharedImages shared, Found apart) {
    List<LevelGap> gaps = new ArrayList<>();
    for (PropertyLevels property : properties) {
      for (int level = 0; level < property.levels().size(); level++) {
        int[] images = property.images(level);
        if (images.length > 0) {
          gaps.add(level(property, level, images, shared, apart));
        }
      }
    }
    return gaps;
  }

  private LevelGap level(
      PropertyLevels property, int level, int[] images, SharedImages shared, Found apart) {
    Spread kid =
        new KernelDistance(LEVEL_SUBSETS, settings.subsetSize(), settings.seed())
            .between(
                RowSubset.of(first, images),
                second,
                new SharedImages(IntStream.of(images).map(shared::of).toArray()));
    return new LevelGap(
        property.property(),
        property.levels().get(level),
        images.length,
        kid,
        apart.inside().length == 0 ? null : inside(images, apart.inside()),
        apart.told() == null ? null : toldApart(property, level, apart.told()));
  }

  private static Proportion inside(int[] images, boolean[] inside) {
    return Proportion.of(
        (int) IntStream.of(images).filter(image -> inside[image]).count(), images.length);
  }

  private static Proportion toldApart(PropertyLevels property, int level, LinearProbe.Told told) {
    int right = 0;
    int tried = 0;
    for (int i = 0; i < told.first().length; i++) {
      if (property.ofImage()[told.first()[i]] == level) {
        tried++;
        right += told.right()[i] ? 1 : 0;
      }
    }
    return tried == 0 ? null : Proportion.of(right, tried);
  }

  private List<NearestImages> nearest(List<Integer> frames, List<Integer> otherFrames) {
    Distance distance = new Euclidean();
    List<NearestImages> nearest = new ArrayList<>();
    int shown = Math.min(SHOWN, first.rows());
    for (int i = 0; i < shown; i++) {
      int row = (int) ((long) i * first.rows() / shown);
      double[] from = first.row(row);
      double[] distances =
          IntStream.range(0, second.rows())
              .mapToDouble(other -> distance.between(from, second.row(other)))
              .toArray();
      List<Integer> rows =
          IntStream.range(0, second.rows())
              .boxed()
              .sorted(Comparator.comparingDouble(other -> distances[other]))
              .limit(SIDE_BY_SIDE)
              .toList();
      nearest.add(
          new NearestImages(
              frames.get(row),
              rows.stream().map(otherFrames::get).toList(),
              rows.stream().map(other -> distances[other]).toList()));
    }
    return nearest;
  }
}
