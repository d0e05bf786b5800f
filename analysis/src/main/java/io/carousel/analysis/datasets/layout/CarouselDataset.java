package io.carousel.analysis.datasets.layout;

import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Manifest;
import io.carousel.dataset.Property;
import io.carousel.dataset.SampleTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A dataset as Carousel renders or imports it, of which a part may be wanted. */
final class CarouselDataset implements Layout {

  @Override
  public String title() {
    return "a Carousel dataset (samples.csv, images/)";
  }

  @Override
  public boolean recognises(Path folder) {
    return Files.exists(new DatasetFolder(folder).samples());
  }

  @Override
  public PictureSet read(Path folder) {
    DatasetFolder dataset = new DatasetFolder(folder);
    SampleTable table = SampleTable.read(dataset.samples());
    List<Property> declared =
        Files.exists(dataset.manifest())
            ? Manifest.read(dataset.manifest()).properties()
            : List.of();
    List<CollectionPicture> pictures =
        table.samples().stream()
            .map(
                sample ->
                    new CollectionPicture(
                        sample.frame(), dataset.image(sample.frame()), null, sample.levels()))
            .toList();
    return new PictureSet(
        "a Carousel dataset", table.properties(), declared, pictures, Optional.of(dataset));
  }
}
