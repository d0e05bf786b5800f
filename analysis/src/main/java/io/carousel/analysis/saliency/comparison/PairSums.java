package io.carousel.analysis.saliency.comparison;

import io.carousel.analysis.saliency.comparison.PairPlan.MapPair;
import java.util.List;

/**
 * Compares maps of one image. Some pixels of all maps are brought to the measure's scale and
 * compared pair by pair before the next are looked at, so that they stay in the processor's cache
 * however many pairs a map is in. For one thread at a time, image after image.
 */
final class PairSums {

  /** So many pixels at a time: those of 57 maps take half a megabyte. */
  private static final int TILE = 1024;

  private final double[][] tiles;

  /**
   * Room for comparing.
   *
   * @param maps how many maps there are
   */
  PairSums(int maps) {
    this.tiles = new double[maps][TILE];
  }

  /**
   * Compares.
   *
   * @param maps an image's maps, of as many pixels each
   * @param pairs which of them are compared
   * @return one number a pair; not a number where it is not defined
   */
  double[] values(MapMeasure measure, float[][] maps, List<MapPair> pairs) {
    MapMeasure.Scale[] scales = new MapMeasure.Scale[maps.length];
    for (int map = 0; map < maps.length; map++) {
      scales[map] = measure.scale(maps[map]);
    }
    int[] first = pairs.stream().mapToInt(MapPair::a).toArray();
    int[] second = pairs.stream().mapToInt(MapPair::b).toArray();
    double[] own = new double[maps.length];
    double[] sums = new double[first.length];
    for (int from = 0; from < maps[0].length; from += TILE) {
      int pixels = Math.min(TILE, maps[0].length - from);
      for (int map = 0; map < maps.length; map++) {
        scale(maps[map], from, pixels, scales[map], tiles[map]);
        own[map] += measure.sum(tiles[map], tiles[map], pixels);
      }
      for (int pair = 0; pair < sums.length; pair++) {
        sums[pair] += measure.sum(tiles[first[pair]], tiles[second[pair]], pixels);
      }
    }
    for (int pair = 0; pair < sums.length; pair++) {
      sums[pair] = measure.value(sums[pair], own[first[pair]], own[second[pair]]);
    }
    return sums;
  }

  private static void scale(
      float[] map, int from, int pixels, MapMeasure.Scale scale, double[] into) {
    double offset = scale.offset();
    double factor = scale.factor();
    for (int i = 0; i < pixels; i++) {
      into[i] = (map[from + i] - offset) * factor;
    }
  }
}
