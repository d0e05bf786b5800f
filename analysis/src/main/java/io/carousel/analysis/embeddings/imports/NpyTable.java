package io.carousel.analysis.embeddings.imports;

import io.carousel.analysis.support.npy.ForeignNpy;
import io.carousel.job.FileProblem;
import io.carousel.job.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An array of {@code numpy.save}: a row an image, in the order of {@code samples.csv}. */
final class NpyTable implements TableFormat {

  @Override
  public EmbeddingTable read(Path file, Optional<String> array) {
    if (array.isPresent()) {
      throw new InvalidInputException(
          file.toString(), "holds one array, which has no name; leave `array` out");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      String place = file.toString();
      return new EmbeddingTable(
          EmbeddingTable.embeddings(place, ForeignNpy.read(place, in, Files.size(file))),
          Optional.empty());
    } catch (IOException e) {
      throw FileProblem.reading(file, e);
    }
  }
}
