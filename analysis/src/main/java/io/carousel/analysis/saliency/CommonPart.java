package io.carousel.analysis.saliency;

import io.carousel.analysis.datasets.preprocess.Framing;
import java.util.List;
import java.util.Optional;

/**
 * The part of an image that the maps of several models all show, in as many pixels as the coarsest
 * of them has there. Maps that show more are cut to it, and finer ones are averaged.
 *
 * @param width columns of pixels
 * @param height rows of pixels
 * @param share side of the square in the middle, in sides of the largest square that the image has;
 *     empty where the part is all that the maps show
 */
public record CommonPart(int width, int height, Optional<Double> share) {

  /** Rounding of a quotient of pixels, which is far less than a pixel. */
  private static final double ROUNDING = 1e-9;

  /**
   * Whether two maps show parts of an image of which one lies within the other: both its middle, or
   * both the whole image.
   */
  public static boolean have(SaliencyOrigin one, SaliencyOrigin other) {
    Optional<Framing> first = one.framing();
    Optional<Framing> second = other.framing();
    return (first.isPresent() && second.isPresent())
        ? first.get().isWhole() == second.get().isWhole()
        : one.isOfSamePart(other);
  }

  /**
   * The part that all maps show.
   *
   * @param origins what made the maps: at least one, of which every two {@linkplain #have have} one
   */
  public static CommonPart of(List<SaliencyOrigin> origins) {
    Optional<Framing> first = origins.get(0).framing();
    if (first.isEmpty() || first.get().isWhole()) {
      return new CommonPart(
          origins.stream().mapToInt(SaliencyOrigin::width).min().orElseThrow(),
          origins.stream().mapToInt(SaliencyOrigin::height).min().orElseThrow(),
          Optional.empty());
    }
    double share = origins.stream().mapToDouble(CommonPart::share).min().orElseThrow();
    int side =
        origins.stream()
            .mapToInt(origin -> (int) Math.floor(share * origin.size() + ROUNDING))
            .min()
            .orElseThrow();
    return new CommonPart(side, side, Optional.of(share));
  }

  private static double share(SaliencyOrigin origin) {
    return origin.width() / (double) origin.size();
  }

  /** Whether maps are this part and no more, in as many pixels. */
  public boolean isAllOf(SaliencyOrigin origin) {
    return origin.width() == width
        && origin.height() == height
        && share.map(value -> Math.abs(share(origin) - value) < ROUNDING).orElse(true);
  }

  /**
   * This part of a map.
   *
   * @param origin what made the map
   */
  public SaliencyMap of(SaliencyOrigin origin, SaliencyMap map) {
    if (isAllOf(origin)) {
      return map;
    }
    Window columns = window(origin, map.width());
    Window rows = window(origin, map.height());
    float[] values = new float[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        values[row * width + column] =
            (float) mean(map, columns.of(column, width), rows.of(row, height));
      }
    }
    return new SaliencyMap(width, height, values);
  }

  /** Where the part lies along an axis of a map. */
  private Window window(SaliencyOrigin origin, int length) {
    if (share.isEmpty()) {
      return new Window(0, length);
    }
    double part = share.get() * origin.size();
    long pixels = Math.round(part);
    if (Math.abs(part - pixels) > ROUNDING * origin.size()) {
      return new Window((length - part) / 2, part);
    }
    // As preprocessing cuts whole pixels from the middle: 14.5 is 14, as Python rounds.
    double start =
        Math.rint((origin.size() - pixels) / 2.0) - Math.rint((origin.size() - length) / 2.0);
    double room = length - (double) pixels;
    return new Window(Math.max(0, Math.min(start, room)), (double) pixels);
  }

  /**
   * A run of pixels, which may begin and end within one.
   *
   * @param start where it begins
   * @param length how long it is
   */
  private record Window(double start, double length) {

    /** One of so many equal pieces of it. */
    Window of(int piece, int pieces) {
      return new Window(start + piece * length / pieces, length / pieces);
    }

    double end() {
      return start + length;
    }

    /** How much of a pixel lies in it. */
    double covers(int pixel) {
      return Math.max(0, Math.min(end(), pixel + 1) - Math.max(start, pixel));
    }
  }

  private static double mean(SaliencyMap map, Window columns, Window rows) {
    double sum = 0;
    double area = 0;
    for (int row = (int) rows.start(); row < Math.min(map.height(), rows.end()); row++) {
      for (int column = (int) columns.start();
          column < Math.min(map.width(), columns.end());
          column++) {
        double weight = rows.covers(row) * columns.covers(column);
        sum += weight * map.values()[row * map.width() + column];
        area += weight;
      }
    }
    return sum / area;
  }

  /** For people: "224 x 224 pixels from the middle". */
  @Override
  public String toString() {
    return "%d x %d pixels%s".formatted(width, height, share.isEmpty() ? "" : " from the middle");
  }
}
