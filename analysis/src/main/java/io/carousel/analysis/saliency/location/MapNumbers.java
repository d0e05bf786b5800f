package io.carousel.analysis.saliency.location;

import io.carousel.analysis.datasets.preprocess.LabelShares;
import io.carousel.analysis.saliency.MapScratch;
import io.carousel.analysis.saliency.SaliencyMaps;
import io.carousel.analysis.saliency.SaliencyOrigin;
import io.carousel.job.Progress;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What every model's map of every image gives, a few numbers each. One image's maps are in memory
 * at a time, or as many images' as there are threads.
 */
final class MapNumbers {

  private final List<SaliencyMaps> models;
  private final RegionSource source;
  private final List<Integer> frames;
  private final int regions;
  private final float[][][] saliency;
  private final float[][][] pointing;
  private final float[][][] pixels;
  private final float[][][] middle;
  private final Map<LabelShares, List<Integer>> modelsOfPart;

  /**
   * Room for the numbers, of which there are none yet.
   *
   * @param models the models, none of whose maps has another origin than the others'
   * @param source what the pixels of images show
   * @param frames the images
   */
  MapNumbers(List<SaliencyMaps> models, RegionSource source, List<Integer> frames) {
    this.models = models;
    this.source = source;
    this.frames = frames;
    this.regions = Cover.regions(source.regions()).size();
    this.saliency = new float[models.size()][regions][frames.size()];
    this.pointing = new float[models.size()][regions][frames.size()];
    this.pixels = new float[models.size()][][];
    this.middle = new float[models.size()][][];
    this.modelsOfPart =
        IntStream.range(0, models.size())
            .boxed()
            .collect(Collectors.groupingBy(model -> part(models.get(model).origin())));
    // What depends on the part of an image alone is kept once for all models that see it.
    for (List<Integer> same : modelsOfPart.values()) {
      float[][] ofPixels = new float[regions][frames.size()];
      float[][] ofMiddle = new float[regions][frames.size()];
      for (int model : same) {
        pixels[model] = ofPixels;
        middle[model] = ofMiddle;
      }
    }
  }

  private static LabelShares part(SaliencyOrigin origin) {
    return new LabelShares(origin.framing().orElseThrow());
  }

  /** Looks at the maps of the images from {@code first} to {@code end}. */
  void measure(int first, int end, Progress progress) {
    try (Progress.Step step = progress.begin("locate", end - first, "image")) {
      IntStream.range(first, end)
          .parallel()
          .forEach(
              image -> {
                RegionMap map = source.of(frames.get(image));
                modelsOfPart.forEach(
                    (part, same) -> measure(image, Cover.of(map, part, source.regions()), same));
                step.advance(1);
              });
    }
  }

  private void measure(int image, Cover cover, List<Integer> same) {
    SaliencyOrigin origin = models.get(same.get(0)).origin();
    for (int region = 0; region < regions; region++) {
      pixels[same.get(0)][region][image] = (float) cover.pixels(region);
      middle[same.get(0)][region][image] =
          (float) cover.middle(origin.width(), origin.height(), region);
    }
    float[] map = new float[origin.width() * origin.height()];
    try (MapScratch scratch = new MapScratch()) {
      for (int model : same) {
        models.get(model).read(frames.get(image), scratch, map);
        Cover.OnRegions on = cover.of(map);
        for (int region = 0; region < regions; region++) {
          saliency[model][region][image] = (float) on.saliency()[region];
          pointing[model][region][image] = (float) on.pointing()[region];
        }
      }
    }
  }

  /** Writes the numbers of some images, as float32 in big-endian order. */
  void write(DataOutputStream out, int first, int end) throws IOException {
    for (float[] values : all()) {
      for (int image = first; image < end; image++) {
        out.writeFloat(values[image]);
      }
    }
  }

  /** Reads the numbers of some images, as they were written. */
  void read(DataInputStream in, int first, int end) throws IOException {
    for (float[] values : all()) {
      for (int image = first; image < end; image++) {
        values[image] = in.readFloat();
      }
    }
  }

  /** All numbers, those that models share as often as there are models. */
  private List<float[]> all() {
    return Stream.of(saliency, pointing, pixels, middle)
        .flatMap(Stream::of)
        .flatMap(Stream::of)
        .toList();
  }

  /** The share of a model's saliency on a region, one an image; NaN where it has none. */
  float[] saliency(int model, int region) {
    return saliency[model][region];
  }

  /** The chance that its most salient pixel is there, likewise. */
  float[] pointing(int model, int region) {
    return pointing[model][region];
  }

  /** The share of the pixels that it sees, likewise. */
  float[] pixels(int model, int region) {
    return pixels[model][region];
  }

  /** How much of the middle pixel is there, likewise. */
  float[] middle(int model, int region) {
    return middle[model][region];
  }
}
