package io.carousel.analysis.saliency.location;

import io.carousel.analysis.support.statistics.Bootstrap;
import io.carousel.analysis.support.statistics.Interval;
import io.carousel.analysis.support.statistics.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the maps of a loss give: for each region and image the mean over the loss's models, NaN
 * where none of them has saliency.
 */
final class LossNumbers {

  private final MapNumbers maps;
  private final List<Integer> models;
  private final List<Region> regions;
  private final double[][] saliency;
  private final double[][] pointing;
  private final double[][] pixels;
  private final double[][] middle;

  /**
   * The numbers of a loss.
   *
   * @param models which of the maps are of its models
   * @param regions what the maps' regions are
   */
  LossNumbers(MapNumbers maps, List<Integer> models, List<Region> regions) {
    this.maps = maps;
    this.models = models;
    this.regions = regions;
    this.saliency = pooled(region -> model -> maps.saliency(model, region));
    this.pointing = pooled(region -> model -> maps.pointing(model, region));
    this.pixels = pooled(region -> model -> maps.pixels(model, region));
    this.middle = pooled(region -> model -> maps.middle(model, region));
    for (int region = 0; region < regions.size(); region++) {
      for (int image = 0; image < pixels[region].length; image++) {
        if (Double.isNaN(saliency[region][image])) {
          pixels[region][image] = Double.NaN;
          middle[region][image] = Double.NaN;
        }
      }
    }
  }

  private double[][] pooled(IntFunction<IntFunction<float[]>> ofRegion) {
    return IntStream.range(0, regions.size())
        .mapToObj(region -> mean(models.stream().map(ofRegion.apply(region)::apply).toList()))
        .toArray(double[][]::new);
  }

  private static double[] mean(List<float[]> ofModels) {
    double[] mean = new double[ofModels.get(0).length];
    for (int image = 0; image < mean.length; image++) {
      double sum = 0;
      int count = 0;
      for (float[] values : ofModels) {
        if (!Float.isNaN(values[image])) {
          sum += values[image];
          count++;
        }
      }
      mean[image] = sum / count;
    }
    return mean;
  }

  /** How many images there is saliency of. */
  int images() {
    return (int) Arrays.stream(saliency[0]).filter(value -> !Double.isNaN(value)).count();
  }

  /** The share of the saliency on a region, one an image. */
  double[] saliency(int region) {
    return saliency[region];
  }

  /** The share of the pixels, likewise. */
  double[] pixels(int region) {
    return pixels[region];
  }

  /** The means, with intervals of the same drawn images for all. */
  List<RegionShare> shares(Bootstrap bootstrap) {
    int count = regions.size();
    double[][] replicates =
        bootstrap.means(
            Stream.of(saliency, pixels, pointing).flatMap(Stream::of).toArray(double[][]::new));
    List<RegionShare> shares = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] shareReplicates = replicates[i];
      double[] pixelReplicates = replicates[count + i];
      double[] densities = new double[shareReplicates.length];
      Arrays.setAll(densities, k -> shareReplicates[k] / pixelReplicates[k]);
      double share = mean(saliency[i]);
      double ofPixels = mean(pixels[i]);
      shares.add(
          new RegionShare(
              regions.get(i),
              estimate(share, shareReplicates),
              spread(i),
              defined(ofPixels),
              estimate(share / ofPixels, densities),
              estimate(mean(pointing[i]), replicates[2 * count + i]),
              defined(mean(middle[i]))));
    }
    return shares;
  }

  private Double spread(int region) {
    return Spread.of(
            models.stream()
                .map(model -> mean(mean(List.of(maps.saliency(model, region)))))
                .filter(Double::isFinite)
                .toList())
        .deviation();
  }

  private static Estimate estimate(double value, double[] replicates) {
    double[] finite = Arrays.stream(replicates).filter(Double::isFinite).toArray();
    boolean known = Double.isFinite(value) && finite.length > 0;
    return new Estimate(defined(value), known ? Interval.of(finite) : null);
  }

  private static Double defined(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** The mean over those that are numbers. */
  static double mean(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
  }
}
