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

  /** The share of a map's saliency that lies on a region; NaN where the map is 0 everywhere. */
  double saliency(float[] map, int region) {
    double on = 0;
    double all = 0;
    for (int i = 0; i < map.length; i++) {
      on += (double) map[i] * shares[region][i];
      all += map[i];
    }
    return all == 0 ? Double.NaN : on / all;
  }

  /**
   * The chance that the most salient pixel lies on a region: where several are the most salient, as
   * those above a map's 99th percentile are, each is as likely. NaN where the map is 0 everywhere.
   */
  double pointing(float[] map, int region) {
    float most = 0;
    int ties = 0;
    double on = 0;
    for (int i = 0; i < map.length; i++) {
      if (map[i] > most) {
        most = map[i];
        ties = 0;
        on = 0;
      }
      if (map[i] == most) {
        ties++;
        on += shares[region][i];
      }
    }
    return most == 0 ? Double.NaN : on / ties;
  }
}
