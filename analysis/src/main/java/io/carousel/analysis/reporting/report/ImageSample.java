package io.carousel.analysis.reporting.report;

import io.carousel.analysis.embeddings.Embeddings;
import io.carousel.dataset.Sample;
import io.carousel.dataset.SampleTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Images taken at even distances from a whole dataset, all of a small one.
 *
 * @param rows their rows in {@code samples.csv}, ascending
 * @param samples what they show
 */
record ImageSample(List<Integer> rows, List<Sample> samples) {

  /** At most so many images of a dataset. */
  static ImageSample of(SampleTable table, int most) {
    int all = table.samples().size();
    int shown = Math.min(most, all);
    List<Integer> rows =
        IntStream.range(0, shown).map(i -> (int) ((long) i * all / shown)).boxed().toList();
    return new ImageSample(rows, rows.stream().map(table.samples()::get).toList());
  }

  int size() {
    return rows.size();
  }

  /** The embeddings of these images among those of all. */
  Embeddings of(Embeddings all) {
    int dimensions = all.dimensions();
    float[] values = new float[size() * dimensions];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(all.values(), rows.get(i) * dimensions, values, i * dimensions, dimensions);
    }
    return new Embeddings(size(), dimensions, values);
  }
}
