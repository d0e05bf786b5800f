package io.carousel.analysis.saliency.location;

import io.carousel.analysis.saliency.SaliencyMaps;
import io.carousel.dataset.DatasetFolder;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import io.carousel.job.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The part of locating saliency that grows with images and models, to measure what it costs. */
public final class LocationSteps {

  private final MapNumbers numbers;
  private final int images;

  /**
   * Opens the maps of a dataset.
   *
   * @param masks a folder of masks; null for the dataset's annotations
   * @param images how many images to look at; those of the dataset in turn, again and again
   */
  public LocationSteps(DatasetFolder dataset, String method, Path masks, int images) {
    List<Integer> there =
        SampleTable.read(dataset.samples()).samples().stream().map(Sample::frame).toList();
    List<Integer> frames =
        IntStream.range(0, images).mapToObj(i -> there.get(i % there.size())).toList();
    this.images = images;
    this.numbers =
        new MapNumbers(
            SaliencyMaps.openAll(dataset, method), RegionSource.of(dataset, masks), frames);
  }

  /** Looks at the maps of all images. */
  public void measure() {
    numbers.measure(0, images, Progress.silent());
  }
}
