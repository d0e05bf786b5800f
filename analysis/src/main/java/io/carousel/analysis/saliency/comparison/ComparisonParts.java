package io.carousel.analysis.saliency.comparison;

import io.carousel.job.JobFailedException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Comparisons of runs of neighbouring images, a file a run: for each image the correlations and
 * then the divergences of all pairs, as float64 in big-endian order, so that nothing is rounded.
 *
 * @param files the files, in the order of their images
 * @param pairs how many pairs of maps there are
 */
record ComparisonParts(List<Path> files, int pairs) implements ImageComparisons {

  /** Writes one run of images. */
  static void write(ImageComparisons comparisons, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    comparisons.visit(
        (image, correlations, divergences) -> {
          for (double correlation : correlations) {
            data.writeDouble(correlation);
          }
          for (double divergence : divergences) {
            data.writeDouble(divergence);
          }
        });
    data.flush();
  }

  @Override
  public void visit(Visitor visitor) throws IOException {
    int image = 0;
    for (Path file : files) {
      long images = Files.size(file) / (2L * pairs * Double.BYTES);
      try (DataInputStream data =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        for (long i = 0; i < images; i++) {
          visitor.image(image, read(data), read(data));
          image++;
        }
      } catch (EOFException e) {
        throw new JobFailedException(file + ": is cut short; delete it and run its part again", e);
      }
    }
  }

  private double[] read(DataInputStream data) throws IOException {
    double[] values = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      values[i] = data.readDouble();
    }
    return values;
  }
}
