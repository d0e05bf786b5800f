package io.carousel.analysis.saliency.location;

import io.carousel.analysis.datasets.preprocess.LabelShares;
import java.util.Arrays;
import java.util.List;

/**
 * How much of each pixel of a map belongs to each region.
 *
 * @param regions the regions, in order: those that were told apart, and the whole car
 * @param shares by region and pixel, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // pixels: a list would box each of them
record Cover(List<Region> regions, float[][] shares) {

  /** Which regions there are numbers of where so many are told apart: these and the whole car. */
  static List<Region> regions(List<Region> toldApart) {
    return Arrays.stream(Region.values())
        .filter(region -> region == Region.CAR || toldApart.contains(region))
        .toList();
  }

  /** The cover of an image as a network sees it. */
  static Cover of(RegionMap map, LabelShares part, List<Region> toldApart) {
    float[][] known = part.of(map.width(), map.height(), map.regions(), toldApart.size());
    List<Region> regions = regions(toldApart);
    return new Cover(
        regions,
        regions.stream()
            .map(
                region ->
                    toldApart.contains(region)
                        ? known[toldApart.indexOf(region)]
                        : car(known, toldApart))
            .toArray(float[][]::new));
  }

  /** The whole car, of its parts. */
  private static float[] car(float[][] known, List<Region> toldApart) {
    float[] car = new float[known[0].length];
    for (int region = 0; region < known.length; region++) {
      if (toldApart.get(region).isPart()) {
        for (int i = 0; i < car.length; i++) {
          car[i] += known[region][i];
        }
      }
    }
    return car;
  }

  /** The share of the pixels that belong to a region. */
  double pixels(int region) {
    double sum = 0;
    for (float share : shares[region]) {
      sum += share;
    }
    return sum / shares[region].length;
  }

  /** How much of the middle pixel belongs to a region. */
  double middle(int width, int height, int region) {
    return shares[region][height / 2 * width + width / 2];
  }

  /**
   * What a map gives by region; not a number where it is 0 everywhere.
   *
   * @param saliency the share of its saliency that lies there
   * @param pointing the chance that its most salient pixel lies there: where several are the most
   *     salient, as those above a map's 99th percentile are, each is as likely
   */
  record OnRegions(double[] saliency, double[] pointing) {}

  /** Measures a map of as many pixels. */
  OnRegions of(float[] map) {
    double all = 0;
    float most = 0;
    for (float value : map) {
      all += value;
      most = Math.max(most, value);
    }
    int[] top = top(map, most);
    double[] saliency = new double[shares.length];
    double[] pointing = new double[shares.length];
    for (int region = 0; region < shares.length; region++) {
      double on = 0;
      for (int pixel : top) {
        on += shares[region][pixel];
      }
      saliency[region] = all == 0 ? Double.NaN : sum(map, shares[region]) / all;
      pointing[region] = most == 0 ? Double.NaN : on / top.length;
    }
    return new OnRegions(saliency, pointing);
  }

  /** The pixels of a value. */
  private static int[] top(float[] map, float most) {
    int count = 0;
    for (float value : map) {
      count += value == most ? 1 : 0;
    }
    int[] top = new int[count];
    for (int i = 0, next = 0; next < count; i++) {
      if (map[i] == most) {
        top[next++] = i;
      }
    }
    return top;
  }

  private static double sum(float[] map, float[] share) {
    // Two sums, so that neither waits for the other.
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < map.length; i += 2) {
      even += (double) map[i] * share[i];
      odd += (double) map[i + 1] * share[i + 1];
    }
    return i < map.length ? even + odd + (double) map[i] * share[i] : even + odd;
  }
}
