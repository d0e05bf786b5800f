package io.carousel.analysis.saliency.location;

import io.carousel.analysis.datasets.preprocess.RgbImage;
import io.carousel.dataset.DatasetFolder;
import java.nio.file.Path;
import java.util.List;

/** The regions by a folder of masks, {@code <frame>.png}: whatever is not black is the car. */
final class MaskedRegions implements RegionSource {

  private static final List<Region> REGIONS = List.of(Region.CAR, Region.BACKGROUND);

  private final DatasetFolder dataset;
  private final Path folder;

  MaskedRegions(DatasetFolder dataset, Path folder) {
    this.dataset = dataset;
    this.folder = folder;
  }

  @Override
  public List<Region> regions() {
    return REGIONS;
  }

  @Override
  public RegionMap of(int frame) {
    RgbImage mask =
        LabelPicture.read(
            folder.resolve(frame + ".png"),
            dataset.image(frame),
            "every image needs a mask of its size");
    byte[] regions = new byte[mask.width() * mask.height()];
    for (int i = 0; i < regions.length; i++) {
      int at = RgbImage.CHANNELS * i;
      boolean black =
          mask.samples()[at] == 0 && mask.samples()[at + 1] == 0 && mask.samples()[at + 2] == 0;
      regions[i] = (byte) REGIONS.indexOf(black ? Region.BACKGROUND : Region.CAR);
    }
    return new RegionMap(mask.width(), mask.height(), regions);
  }
}
