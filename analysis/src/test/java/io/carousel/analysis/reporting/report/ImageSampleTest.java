package io.carousel.analysis.reporting.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.dataset.Level;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageSampleTest {

  private final SampleTable table =
      new SampleTable(
          List.of("hue"),
          IntStream.range(0, 10).mapToObj(i -> new Sample(100 + i, List.of(Level.of(i)))).toList());

  @Test
  void imagesAreTakenAtEvenDistancesWithTheirEmbeddings() {
    ImageSample sample = ImageSample.of(table, 4);
    assertEquals(List.of(0, 2, 5, 7), sample.rows());
    assertEquals(105, sample.samples().get(2).frame());
    float[] all = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9};
    assertArrayEquals(
        new float[] {0, 0, 2, 2, 5, 5, 7, 7}, sample.of(new Embeddings(10, 2, all)).values());
  }

  @Test
  void allImagesOfASmallDatasetAreTaken() {
    assertEquals(10, ImageSample.of(table, 2000).size());
  }
}
