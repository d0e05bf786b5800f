package io.carousel.analysis.saliency.location;

import io.carousel.analysis.datasets.preprocess.RgbImage;
import io.carousel.dataset.AnnotationKind;
import io.carousel.dataset.CarPart;
import io.carousel.dataset.DatasetFolder;
import io.carousel.job.InvalidInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The regions of a dataset that Carousel rendered and annotated: parts of the car, and shadows. */
final class AnnotatedRegions implements RegionSource {

  private static final String REMEDY = "run `annotate` on the dataset";

  /** All regions but the whole car, whose parts are known. */
  private static final List<Region> REGIONS =
      Arrays.stream(Region.values()).filter(region -> region != Region.CAR).toList();

  private static final byte SHADOW = (byte) REGIONS.indexOf(Region.SHADOW);
  private static final byte BACKGROUND = (byte) REGIONS.indexOf(Region.BACKGROUND);

  private final DatasetFolder dataset;
  private final Map<Integer, Byte> placeOfLabel =
      Arrays.stream(CarPart.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  CarPart::label, part -> (byte) REGIONS.indexOf(Region.of(part))));

  AnnotatedRegions(DatasetFolder dataset) {
    this.dataset = dataset;
  }

  @Override
  public List<Region> regions() {
    return REGIONS;
  }

  @Override
  public RegionMap of(int frame) {
    Path partsFile = dataset.annotation(AnnotationKind.PARTS, frame);
    Path shadowFile = dataset.annotation(AnnotationKind.SHADOW, frame);
    RgbImage parts = LabelPicture.read(partsFile, dataset.image(frame), REMEDY);
    RgbImage shadow = LabelPicture.read(shadowFile, dataset.image(frame), REMEDY);
    byte[] regions = new byte[parts.width() * parts.height()];
    for (int i = 0; i < regions.length; i++) {
      int label = parts.samples()[RgbImage.CHANNELS * i] & 0xff;
      if (label == 0) {
        regions[i] = shadow.samples()[RgbImage.CHANNELS * i] == 0 ? BACKGROUND : SHADOW;
      } else {
        regions[i] = place(partsFile, label);
      }
    }
    return new RegionMap(parts.width(), parts.height(), regions);
  }

  private byte place(Path file, int label) {
    Byte place = placeOfLabel.get(label);
    if (place == null) {
      throw new InvalidInputException(
          file.toString(), "has a pixel of " + label + ", which is no part of a car; " + REMEDY);
    }
    return place;
  }
}
